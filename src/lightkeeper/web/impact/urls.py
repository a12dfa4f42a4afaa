"""Addresses of impact."""

from django.urls import path

from lightkeeper.web.impact import pages

urlpatterns = [path("reviews/<uuid:review_id>/impact/", pages.impact, name="impact")]
