"""Address of a proposal."""

from django.urls import path

from lightkeeper.web.draft import pages

urlpatterns = [path("sections/<uuid:section_id>/draft/", pages.draft_section, name="draft_section")]
