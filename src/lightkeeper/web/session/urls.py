"""Addresses of signing in, the first run and preferences."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
