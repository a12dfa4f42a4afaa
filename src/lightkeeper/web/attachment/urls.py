"""Addresses of images."""

from django.urls import path

from lightkeeper.web.attachment import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/images/", pages.add_image, name="add_image"),
    path("images/<uuid:image_id>/", pages.image, name="image"),
    path("images/<uuid:image_id>/clear/", pages.clear, name="clear_image"),
    path("images/<uuid:image_id>/remove/", pages.remove_image, name="remove_image"),
]
