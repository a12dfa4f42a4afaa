"""Addresses of recollections."""

from django.urls import path

from lightkeeper.web.recollection import own_pages, pages

urlpatterns = [
    path("reviews/<uuid:review_id>/recollection/", own_pages.own, name="my_recollection"),
    path("reviews/<uuid:review_id>/recollection/take-back/", own_pages.take_own_back, name="take_back_recollection"),
    path("reviews/<uuid:review_id>/recollection/withdraw/", own_pages.withdraw_own, name="withdraw_recollection"),
    path("reviews/<uuid:review_id>/recollections/", pages.recollections, name="recollections"),
    path("reviews/<uuid:review_id>/recollections/open/", pages.open_all, name="open_recollections"),
    path("passages/<uuid:passage_id>/use/", pages.use, name="use_passage"),
    path("passages/<uuid:passage_id>/answer/", pages.answer, name="answer_passage"),
    path("rewritten/<str:noun>/<uuid:item_id>/", pages.rewritten, name="finish_rewriting"),
]
