"""Addresses of action items; those of their forms are in `finding.urls`, as for all findings."""

from django.urls import URLPattern, path

from lightkeeper.web.action_item import coach, list_pages, pages

urlpatterns: list[URLPattern] = [
    path("action-items/", list_pages.action_items, name="action_items"),
    path("action-items/<uuid:finding_id>/", pages.action_item, name="action_item"),
    path("action-items/<uuid:finding_id>/move/", pages.move, name="move_action_item"),
    path("action-items/<uuid:finding_id>/look/", pages.look, name="look_at_action_item"),
    path("action-items/<uuid:finding_id>/earlier/", pages.earlier, name="link_action_item"),
    path("reviews/<uuid:review_id>/action-items/coach/", coach.coach, name="coach_action_item"),
    path("reviews/<uuid:review_id>/learned-instead/", list_pages.learned_instead, name="learned_instead"),
]
