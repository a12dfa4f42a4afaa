"""Addresses of other tellings."""

from django.urls import path

from lightkeeper.web.telling import pages

urlpatterns = [
    path("events/<uuid:event_id>/tellings/", pages.tellings, name="add_telling"),
    path("tellings/<uuid:telling_id>/", pages.telling, name="telling"),
    path("tellings/<uuid:telling_id>/remove/", pages.remove_telling, name="remove_telling"),
]
