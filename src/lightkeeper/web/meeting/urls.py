"""Addresses of the meeting."""

from django.urls import path

from lightkeeper.web.meeting import cards, pages, stream

urlpatterns = [
    path("reviews/<uuid:review_id>/meeting/", pages.meeting, name="meeting"),
    path("reviews/<uuid:review_id>/meeting/live/", stream.live, name="meeting_live"),
    path("reviews/<uuid:review_id>/meeting/mine/", pages.mine, name="own_cards"),
    path("reviews/<uuid:review_id>/meeting/start/", pages.start, name="start_meeting"),
    path("reviews/<uuid:review_id>/meeting/step/", pages.move, name="move_meeting"),
    path("reviews/<uuid:review_id>/meeting/end/", pages.end, name="end_meeting"),
    path("reviews/<uuid:review_id>/meeting/heard/", pages.heard, name="tick_heard"),
    path("reviews/<uuid:review_id>/meeting/talks/", pages.talk, name="mark_pre_talk"),
    path("reviews/<uuid:review_id>/meeting/notes/", pages.note, name="add_meeting_note"),
    path("meeting-notes/<uuid:note_id>/remove/", pages.drop_note, name="remove_meeting_note"),
    path("reviews/<uuid:review_id>/meeting/cards/", cards.write, name="write_cards"),
    path("reviews/<uuid:review_id>/meeting/cards/take-back/", cards.take_back, name="take_back_cards"),
    path("reviews/<uuid:review_id>/meeting/cards/reveal/", cards.reveal, name="reveal_cards"),
    path("cards/<uuid:card_id>/", cards.card, name="meeting_card"),
]
