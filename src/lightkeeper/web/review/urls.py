"""Addresses of reviews."""

from django.urls import URLPattern, path

from lightkeeper.web.review import list_pages, pages

urlpatterns: list[URLPattern] = [
    path("reviews/", list_pages.reviews, name="reviews"),
    path("reviews/new/", list_pages.new_review, name="new_review"),
    path("reviews/views/", list_pages.keep_view, name="keep_view"),
    path("reviews/views/<int:view_id>/forget/", list_pages.drop_view, name="drop_view"),
    path("reviews/<uuid:review_id>/", pages.review, name="review"),
    path("reviews/<uuid:review_id>/head/", pages.head, name="review_head"),
    path("reviews/<uuid:review_id>/state/", pages.state, name="review_state"),
    path("reviews/<uuid:review_id>/record/", pages.record, name="record"),
    path("reviews/<uuid:review_id>/people/", pages.people, name="review_people"),
    path("reviews/<uuid:review_id>/people/end/", pages.end, name="end_part"),
    path("reviews/<uuid:review_id>/people/tell-of/", pages.tell_of, name="tell_of_person"),
    path("reviews/<uuid:review_id>/people/forget-names/", pages.forget, name="forget_names"),
    path("reviews/<uuid:review_id>/my-name/", pages.my_name, name="my_name"),
]
