"""Addresses of reading a review for its authors."""

from django.urls import path

from lightkeeper.web.appraisal import pages

urlpatterns = [
    path("reviews/<uuid:review_id>/appraisal/", pages.appraisal, name="appraisal"),
    path("reviews/<uuid:review_id>/appraisal/ask/", pages.ask, name="ask_for_appraisal"),
    path("reviews/<uuid:review_id>/appraisal/take-back/", pages.take_back, name="take_asking_back"),
    path("reviews/<uuid:review_id>/appraisal/settle/", pages.settle, name="settle_objection"),
]
