"""The hall: a meeting of an hour that has come as far as a test wants it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import TestCase

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Meeting, MeetingCard, Review
from lightkeeper.usecases.announcements import meeting_changed
from lightkeeper.usecases.meeting.move_step import move_step
from lightkeeper.usecases.meeting.reveal_cards import reveal_cards
from lightkeeper.usecases.meeting.start_meeting import start_meeting
from lightkeeper.usecases.meeting.write_card import write_card
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast

WRITING = 7
REFUSED_TO = ("bob", "rita", "mallory", "visitor")
BOBS = "The limit was unset.\n\nNobody saw the graph."


def meeting_of(cast: Cast) -> Meeting:
    """Return the newest meeting."""
    return Meeting.objects.filter(review=cast.review).order_by("-started_at")[0]


def begin(cast: Cast, step: int = 0) -> None:
    """Start an hour and go to a step."""
    start_meeting(cast.actor("alice"), cast.review.id, 60)
    move_step(cast.actor("alice"), cast.review.id, step)


def write_and_reveal(cast: Cast) -> list[MeetingCard]:
    """Let Bob and Alice write, show the cards, and return them in the order shown."""
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.CONDITION, BOBS)
    write_card(cast.actor("alice"), cast.review.id, CardPrompt.LUCKY, "It was daytime.")
    reveal_cards(cast.actor("alice"), cast.review.id)
    return list(meeting_of(cast).cards.all())


def open_to_the_organisation(cast: Cast) -> None:
    """Share the review, so that Rita and Mallory read it."""
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)


def only_for(cast: Cast, names: str, call: Callable[[Any], object]) -> None:
    """Assert that nobody but those named may call, whether the review is a draft or shared, and nothing is written."""
    others = [name for name in ("alice", "bob", "rita", "mallory", "visitor") if name not in names.split()]
    before = list(Meeting.objects.values()), list(MeetingCard.objects.values())
    for name in others:
        with pytest.raises(NotAllowedError if name == "bob" else NotFoundError):
            call(cast.actor(name))
    open_to_the_organisation(cast)
    for name in others:
        with pytest.raises((NotAllowedError, NotFoundError)):
            call(cast.actor(name))
    Review.objects.filter(id=cast.review.id).update(level=Level.PARTICIPANTS, state=ReviewState.DRAFT)
    assert (list(Meeting.objects.values()), list(MeetingCard.objects.values())) == before


def heard_of(call: Callable[[], object]) -> list[UUID]:
    """Return the reviews whose watchers are told when something is done and committed."""
    told: list[UUID] = []

    def hear(review_id: UUID, **_: object) -> None:
        told.append(review_id)

    meeting_changed.connect(hear)
    try:
        with TestCase.captureOnCommitCallbacks(execute=True):
            call()
    finally:
        meeting_changed.disconnect(hear)
    return told
