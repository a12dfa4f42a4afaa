"""Addresses of the timeline."""

from django.urls import path

from lightkeeper.web.timeline import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/record/<uuid:entry_id>/pick/", pages.pick, name="pick_entry"),
    path("reviews/<uuid:review_id>/events/", pages.events, name="events"),
    path("events/<uuid:event_id>/", pages.event, name="event"),
    path("events/<uuid:event_id>/edit/", pages.edit_event, name="edit_event"),
    path("events/<uuid:event_id>/explanation/", pages.explain, name="move_explanation"),
    path("events/<uuid:event_id>/remove/", pages.remove_event, name="remove_event"),
]
