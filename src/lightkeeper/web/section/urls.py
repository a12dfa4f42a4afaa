"""Addresses of narrative sections."""

from django.urls import path

from lightkeeper.web.section import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/sections/", pages.new_section, name="add_section"),
    path("reviews/<uuid:review_id>/card/", pages.card, name="add_card"),
    path("reviews/<uuid:review_id>/preview/", pages.preview, name="preview_markdown"),
    path("sections/<uuid:section_id>/", pages.section, name="section"),
    path("sections/<uuid:section_id>/edit/", pages.edit_section, name="edit_section"),
    path("sections/<uuid:section_id>/remove/", pages.remove_section, name="remove_section"),
]
