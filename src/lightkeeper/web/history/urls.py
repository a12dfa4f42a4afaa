"""Addresses of history."""

from django.urls import path

from lightkeeper.web.history import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/history/", pages.review_history, name="review_history"),
    path("reviews/<uuid:review_id>/undo/<uuid:change_id>/", pages.undo, name="undo_change"),
]
