"""Addresses of reviews."""

from django.urls import URLPattern, path

from lightkeeper.web.review import list_pages

urlpatterns: list[URLPattern] = [
    path("reviews/", list_pages.reviews, name="reviews"),
    path("reviews/new/", list_pages.new_review, name="new_review"),
    path("reviews/views/", list_pages.keep_view, name="keep_view"),
    path("reviews/views/<int:view_id>/forget/", list_pages.drop_view, name="drop_view"),
]
