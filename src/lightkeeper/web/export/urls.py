"""Addresses of print view and exports."""

from django.urls import path

from lightkeeper.web.export import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/print/", pages.print_review, name="print_review"),
    path("reviews/<uuid:review_id>/export/<slug:format_name>/", pages.export, name="export_review"),
]
