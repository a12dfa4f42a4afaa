"""Another version of an event stands beside it."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Review, Telling, TimelineEvent
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.telling.add_telling import add_telling
from lightkeeper.usecases.telling.change_telling import change_telling
from lightkeeper.usecases.telling.fields import TellingFields
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

LATER = TellingFields("Bob Brannigan says it was later.", "Responder A")


def an_event(cast: Cast, own_level: str = "") -> TimelineEvent:
    """Record an event."""
    return record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, "It began.", own_level=own_level))


def test_the_event_is_contested_from_then_on_and_keeps_its_words(cast: Cast) -> None:
    event = an_event(cast)
    telling = add_telling(cast.actor("bob"), event.id, LATER)
    assert telling.text == "Responder A says it was later."
    shown = rendition_for(cast.actor("alice"), cast.review.id)
    assert (shown.events[0].is_contested, shown.events[0].text) == (True, "It began.")
    assert [(one.event_id, one.who) for one in shown.tellings] == [(event.id, "Responder A")]


def test_a_telling_is_never_more_open_than_its_event(cast: Cast) -> None:
    event = an_event(cast, "L3")
    assert add_telling(cast.actor("alice"), event.id, TellingFields("Later.")).own_level == "L3"
    assert add_telling(cast.actor("alice"), event.id, TellingFields("Later.", own_level="L2")).own_level == "L3"
    assert (
        add_telling(cast.actor("alice"), an_event(cast).id, TellingFields("Later.", own_level="L2")).own_level == "L2"
    )


def test_a_telling_is_changed_and_taken_out_and_the_event_stays(cast: Cast) -> None:
    telling = add_telling(cast.actor("bob"), an_event(cast).id, LATER)
    changed = change_telling(cast.actor("alice"), telling.id, TellingFields("Much later."), 1)
    assert (changed.text, changed.version, changed.who_id) == ("Much later.", 2, None)
    remove(cast.actor("bob"), "telling", telling.id)
    assert rendition_for(cast.actor("alice"), cast.review.id).tellings == ()


@pytest.mark.parametrize("fields", [TellingFields("  "), TellingFields("w" * 10_001), TellingFields("No.", "Nobody Z")])
def test_what_cannot_be_kept_leaves_the_event_uncontested(cast: Cast, fields: TellingFields) -> None:
    event = an_event(cast)
    with pytest.raises(UnusableValueError):
        add_telling(cast.actor("bob"), event.id, fields)
    assert not TimelineEvent.objects.get().is_contested


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast) -> None:
    event = an_event(cast)
    telling = add_telling(cast.actor("bob"), event.id, LATER)
    before = AuditEntry.objects.count()
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_telling(cast.actor(name), event.id, LATER)
        with pytest.raises(NotFoundError):
            change_telling(cast.actor(name), telling.id, LATER)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    with pytest.raises(NotAllowedError):
        add_telling(cast.actor("rita"), event.id, LATER)
    assert (AuditEntry.objects.count(), Telling.objects.count()) == (before, 1)
    assert rendition_for(cast.actor("rita"), cast.review.id).tellings == ()
