"""Addresses of the analysis page and of what is written on it."""

from django.urls import path

from lightkeeper.web.analysis import doing, pages

urlpatterns = [
    path("reviews/<uuid:review_id>/analysis/", pages.analysis, name="analysis"),
    path("reviews/<uuid:review_id>/analysis/causes/", doing.add_answer, name="add_cause"),
    path("reviews/<uuid:review_id>/analysis/links/", doing.link, name="link_factors"),
    path("reviews/<uuid:review_id>/analysis/families/", doing.consider, name="consider_family"),
    path("factor-links/<uuid:link_id>/remove/", doing.remove_link, name="remove_factor_link"),
    path("factors/<uuid:finding_id>/theme/", doing.classify, name="classify_factor"),
]
