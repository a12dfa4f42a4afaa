"""Addresses of a review's questions, their answers, and the workspace's own questions."""

from django.urls import path

from lightkeeper.web.question import answer_pages, own_pages, pages

urlpatterns = [
    path("reviews/<uuid:review_id>/questions/", pages.questions, name="questions"),
    path("reviews/<uuid:review_id>/questions/ask/", pages.ask, name="ask_question"),
    path("reviews/<uuid:review_id>/questions/put-away/", pages.put_away, name="put_away_suggestion"),
    path("reviews/<uuid:review_id>/questions/hide/", pages.hide, name="hide_question"),
    path("questions/<uuid:question_id>/outcome/", pages.outcome, name="question_outcome"),
    path("reviews/<uuid:review_id>/answers/", answer_pages.add, name="add_answer"),
    path("answers/<uuid:answer_id>/", answer_pages.answer, name="answer"),
    path("answers/<uuid:answer_id>/remove/", answer_pages.remove_answer, name="remove_answer"),
    path("answers/<uuid:answer_id>/outcome/", answer_pages.outcome, name="answer_outcome"),
    path("answers/<uuid:answer_id>/make/", answer_pages.make, name="make_of_answer"),
    path("answers/<uuid:answer_id>/event/", answer_pages.make_event, name="make_event_of_answer"),
    path("workspace/questions/", own_pages.own_questions, name="workspace_questions"),
    path("workspace/questions/<uuid:own_id>/", own_pages.own_question, name="own_question"),
    path("workspace/questions/<uuid:own_id>/retire/", own_pages.retire, name="retire_own_question"),
]
