"""Addresses of the start page."""

from django.urls import path

from lightkeeper.web.start import pages

urlpatterns = [path("", pages.start, name="start")]
