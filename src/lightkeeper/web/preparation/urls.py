"""Addresses of getting ready."""

from django.urls import path

from lightkeeper.web.preparation import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/preparation/", pages.preparation, name="preparation"),
    path("reviews/<uuid:review_id>/preparation/ask/", pages.ask, name="ask_together"),
]
