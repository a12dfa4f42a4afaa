"""Addresses of incidents."""

from django.urls import path

from lightkeeper.web.incident import pages

urlpatterns = [
    path("incidents/", pages.incidents, name="incidents"),
    path("incidents/<uuid:incident_id>/", pages.incident, name="incident"),
    path("incidents/<uuid:incident_id>/review/", pages.start_review_of, name="start_review"),
]
