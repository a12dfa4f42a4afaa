"""What an event may say, and what is refused with nothing written."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType
from lightkeeper.store.models import Identity
from lightkeeper.usecases.edition.load import event_of
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything

FIELDS = EventFields(
    BEGAN_AT,
    "The queue grew.",
    EventKind.SIGNAL,
    SourceType.GRAPH,
    BEGAN_AT + timedelta(minutes=2),
    Precision.ABOUT,
    KnownThen.NO,
    "Responder A",
    "the board",
    is_contested=True,
    has_consent=True,
    own_level="L3",
)


def test_everything_that_is_said_is_kept(cast: Cast) -> None:
    event = record_event(cast.actor("alice"), cast.review.id, FIELDS)
    event.refresh_from_db()
    kept = event_of(event, Identity.objects.get(events=event).label)
    assert {name: getattr(kept, name) for name in ("happened_at", "ended_at", "text", "kind", "source_type")} == {
        name: getattr(FIELDS, name) for name in ("happened_at", "ended_at", "text", "kind", "source_type")
    }
    assert (kept.precision, kept.known_then, kept.who) == (Precision.ABOUT, KnownThen.NO, "Responder A")
    assert (kept.source_ref, kept.is_contested, kept.has_consent, kept.level) == ("the board", True, True, "L3")


@pytest.mark.parametrize(
    "fields",
    [
        replace(FIELDS, text=" \n"),
        replace(FIELDS, text="x" * 10_001),
        replace(FIELDS, ended_at=BEGAN_AT - timedelta(seconds=1)),
        replace(FIELDS, who_label="Responder Z"),
        replace(FIELDS, own_level="secret"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(cast: Cast, fields: EventFields) -> None:
    event = record_event(cast.actor("alice"), cast.review.id, FIELDS)
    before = everything()
    with pytest.raises(UnusableValueError):
        record_event(cast.actor("alice"), cast.review.id, fields)
    with pytest.raises(UnusableValueError):
        change_event(cast.actor("alice"), event.id, fields)
    assert everything() == before


def test_words_that_somebody_rewrote_are_no_longer_a_quote(cast: Cast) -> None:
    event = record_event(cast.actor("alice"), cast.review.id, FIELDS)
    type(event).objects.update(is_quote=True)
    assert change_event(cast.actor("alice"), event.id, replace(FIELDS, is_contested=False)).is_quote
    assert not change_event(cast.actor("alice"), event.id, replace(FIELDS, text="Otherwise")).is_quote
