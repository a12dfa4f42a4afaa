"""Addresses of safeguards."""

from django.urls import path

from lightkeeper.web.defence import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/defences/", pages.add, name="add_defence"),
    path("defences/<uuid:defence_id>/", pages.defence, name="defence"),
    path("defences/<uuid:defence_id>/remove/", pages.remove_defence, name="remove_defence"),
    path("defences/<uuid:defence_id>/factor/", pages.make_factor, name="make_factor_of_defence"),
]
