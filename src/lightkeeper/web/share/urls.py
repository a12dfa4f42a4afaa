"""Addresses of sharing."""

from django.urls import path

from lightkeeper.web.share import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/share/", pages.share, name="share"),
    path("reviews/<uuid:review_id>/restrict/", pages.restrict, name="restrict"),
]
