"""Getting ready to meet: what is asked, by whom, and to whom it is shown."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.domain.timeline.event import EventKind
from lightkeeper.store.models import AuditEntry, OpenQuestion, Review, TimelineEvent
from lightkeeper.usecases.preparation.ask_together import ask_together
from lightkeeper.usecases.preparation.reads import Preparation, show_preparation
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import take_part


def clock(at: datetime) -> str:
    return f"{at.astimezone(UTC):%H:%M}"


def berlin(at: datetime) -> str:
    return f"{at.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}"


def record(cast: Cast, minutes: int, text: str = "Told", own_level: str = "", **fields: object) -> TimelineEvent:
    """Record an event some minutes after the beginning."""
    at = BEGAN_AT + timedelta(minutes=minutes)
    return record_event(
        cast.actor("alice"),
        cast.review.id,
        EventFields(at, text, own_level=own_level, **fields),  # type: ignore[arg-type]
    )


def prepared(cast: Cast, name: str) -> Preparation:
    """Return what somebody reads."""
    return show_preparation(cast.actor(name), cast.review.id, clock)


def test_a_story_that_starts_late_and_is_silent_is_asked_about(cast: Cast) -> None:
    record(cast, -5)
    record(cast, 30)
    found = prepared(cast, "bob")
    assert found.trigger_at == BEGAN_AT
    assert [one.key for one in found.starts_late] == ["start:too_short_before"]
    assert [one.question for one in found.silences] == [
        "What was going on between 13:55 and 14:30, of which nothing is written down?"
    ]
    assert found.puzzles == ()


def test_one_click_asks_it_together_once_whatever_clock_people_read(cast: Cast) -> None:
    record(cast, -5)
    record(cast, 30)
    for key in ("start:too_short_before", prepared(cast, "bob").silences[0].key):
        assert ask_together(cast.actor("bob"), cast.review.id, key, clock) is not None
        assert ask_together(cast.actor("alice"), cast.review.id, key, berlin) is None
    assert all(one.is_asked for one in prepared(cast, "alice").everything)
    assert {row.own_level for row in OpenQuestion.objects.all()} == {"L2"}
    OpenQuestion.objects.update(removed_at=BEGAN_AT)
    assert not any(one.is_asked for one in prepared(cast, "alice").everything)


def test_what_is_settled_meanwhile_is_not_asked(cast: Cast) -> None:
    record(cast, -5)
    record(cast, 30)
    key = prepared(cast, "bob").silences[0].key
    record(cast, 15)
    with pytest.raises(NotFoundError, match="settled"):
        ask_together(cast.actor("bob"), cast.review.id, key, clock)
    with pytest.raises(NotFoundError, match="settled"):
        ask_together(cast.actor("bob"), cast.review.id, f"silence:{uuid4()}:<script>", clock)


def test_what_stands_on_restricted_events_is_asked_by_those_who_see_them_and_of_nobody_else(cast: Cast) -> None:
    record(cast, 5, "Secret recovery", "L3", kind=EventKind.RECOVERY)
    record(cast, 15, kind=EventKind.IMPACT)
    assert prepared(cast, "bob").puzzles == ()
    (puzzle,) = prepared(cast, "alice").puzzles
    with pytest.raises(NotFoundError):
        ask_together(cast.actor("bob"), cast.review.id, puzzle.key, clock)
    question = ask_together(cast.actor("alice"), cast.review.id, puzzle.key, clock)
    assert question is not None
    assert question.own_level == "L3"
    assert rendition_for(cast.actor("bob"), cast.review.id).questions == ()


def test_a_reader_taking_part_looks_and_does_not_ask_and_others_find_nothing(cast: Cast) -> None:
    record(cast, -5)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            prepared(cast, name)
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    for name in ("mallory", "visitor"):
        with pytest.raises(NotAllowedError):
            prepared(cast, name)
    take_part(cast, "rita", Role.READER)
    before = AuditEntry.objects.count()
    assert prepared(cast, "rita").starts_late
    with pytest.raises(NotAllowedError):
        ask_together(cast.actor("rita"), cast.review.id, "start:too_short_before", clock)
    assert AuditEntry.objects.count() == before
