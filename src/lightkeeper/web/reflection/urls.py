"""Addresses of reflections."""

from django.urls import path

from lightkeeper.web.reflection import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/reflections/", pages.reflections, name="add_reflection"),
    path("reviews/<uuid:review_id>/reflections/nothing/", pages.nothing_found, name="nothing_found"),
    path("reflections/<uuid:reflection_id>/", pages.reflection, name="reflection"),
    path("reflections/<uuid:reflection_id>/remove/", pages.remove_reflection, name="remove_reflection"),
]
