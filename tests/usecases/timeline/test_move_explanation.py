"""What an event explains is said as a factor."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Factor, Review, TimelineEvent
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.move_explanation import move_explanation
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


def told(cast: Cast, text: str, own_level: str = "") -> TimelineEvent:
    """Record an event."""
    return record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, text, own_level=own_level))


def test_the_factor_says_the_condition_and_what_it_led_to_and_the_event_shows_it(cast: Cast) -> None:
    event = told(cast, "Checkout failed because the pool was full.")
    move_explanation(cast.actor("bob"), event.id)
    (factor,) = rendition_for(cast.actor("alice"), cast.review.id).factors
    assert (factor.text, factor.effect, factor.evidence_ids) == ("the pool was full", "Checkout failed", (event.id,))
    assert factor.came_from == Provenance(Origin.EVENT, event.id)
    assert TimelineEvent.objects.get().text == "Checkout failed because the pool was full."


def test_half_an_explanation_is_taken_whole(cast: Cast) -> None:
    move_explanation(cast.actor("bob"), told(cast, "It stopped because").id)
    assert Factor.objects.get().text == "It stopped because"


def test_a_restricted_event_makes_a_restricted_factor(cast: Cast) -> None:
    event = told(cast, "It leaked because of a debug page", "L3")
    assert move_explanation(cast.actor("alice"), event.id).own_level == "L3"
    with pytest.raises(NotFoundError):
        move_explanation(cast.actor("bob"), event.id)


def test_what_explains_nothing_is_left_alone(cast: Cast) -> None:
    with pytest.raises(UnusableValueError, match="explains nothing"):
        move_explanation(cast.actor("bob"), told(cast, "The pool was full.").id)


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast) -> None:
    event = told(cast, "Slow due to load")
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            move_explanation(cast.actor(name), event.id)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    with pytest.raises(NotAllowedError):
        move_explanation(cast.actor("rita"), event.id)
    assert not Factor.objects.exists()
