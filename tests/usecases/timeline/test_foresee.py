"""What could be known at a moment, through the use case."""

from datetime import timedelta

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.domain.timeline.event import KnownThen
from lightkeeper.store.models import Review
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.foresee import Foresight, foresee
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


def record(cast: Cast, minutes: int, known: KnownThen = KnownThen.YES, own_level: str = "", lasts: int = 0) -> None:
    """Record an event some minutes after the beginning."""
    at = BEGAN_AT + timedelta(minutes=minutes)
    ended_at = at + timedelta(minutes=lasts) if lasts else None
    fields = EventFields(at, f"Minute {minutes}", ended_at=ended_at, known_then=known, own_level=own_level)
    record_event(cast.actor("alice"), cast.review.id, fields)


@pytest.fixture
def story(cast: Cast) -> Cast:
    """Return the cast with a story of four moments, one known only later and one restricted."""
    record(cast, 0)
    record(cast, 5, KnownThen.NO)
    record(cast, 10, KnownThen.SOME, lasts=15)
    record(cast, 15, own_level="L3")
    record(cast, 20, KnownThen.UNSURE)
    return cast


def seen(cast: Cast, name: str, step: int | None) -> Foresight:
    """Return what somebody sees at a step."""
    return foresee(cast.actor(name), cast.review.id, step)


@pytest.mark.parametrize(
    ("step", "texts"),
    [
        (None, ["Minute 0"]),
        (2, ["Minute 0", "Minute 10"]),
        (3, ["Minute 0", "Minute 10", "Minute 20"]),
        (99, ["Minute 0", "Minute 10", "Minute 20"]),
        (-3, ["Minute 0"]),
    ],
)
def test_the_story_ends_at_the_playhead(story: Cast, step: int | None, texts: list[str]) -> None:
    found = seen(story, "bob", step)
    assert [event.text for event in found.events] == texts
    assert (found.step, found.steps) == (len(texts), 3)
    assert found.moments == (0, 10, 20)[: len(texts)]


def test_what_goes_on_has_no_end_and_the_moment_is_told(story: Cast) -> None:
    found = seen(story, "bob", 3)
    assert found.events[1].when.ended_at is None
    assert found.playhead is not None
    assert found.playhead.at == BEGAN_AT + timedelta(minutes=20)


def test_a_restricted_moment_is_one_for_those_who_may_see_it(story: Cast) -> None:
    assert (seen(story, "alice", 3).steps, seen(story, "alice", 3).events[-1].text) == (4, "Minute 15")


def test_readers_of_a_shared_review_count_from_its_beginning(story: Cast) -> None:
    Review.objects.filter(id=story.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    found = seen(story, "rita", 2)
    assert found.playhead is not None
    assert (found.playhead.at, found.playhead.text) == (None, "T+10 min")
    assert found.events[1].when.text == "T+10 min"


def test_an_empty_story_has_no_moment(cast: Cast) -> None:
    found = seen(cast, "bob", 7)
    assert (found.events, found.step, found.steps, found.playhead) == ((), 0, 0, None)


def test_strangers_find_nothing(story: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            seen(story, name, 1)
