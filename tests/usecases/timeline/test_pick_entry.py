"""Picking: once, with how it is known, and only from the record of this review's incident."""

from dataclasses import replace

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.domain.timeline.event import EventKind, KnownThen, SourceType
from lightkeeper.store import models as rows
from lightkeeper.usecases.incident.reads import show_record
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.timeline.pick_entry import CUT, pick_entry
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import make_review, record

MESSAGE = Entry("m", EntryKind.MESSAGE, BEGAN_AT, "It is slow.", source_url="https://chat.example/1")


def reviewed(cast: Cast, *entries: Entry, external_id: str = "incident-1") -> rows.Review:
    """Store a record and start its review."""
    stored = store_record(SYSTEM, cast.team.id, record(external_id, *entries))
    return make_review(cast, "", stored.incident_id)


def picked(cast: Cast, review: rows.Review) -> rows.TimelineEvent:
    """Pick the only entry as Bob."""
    return pick_entry(cast.actor("bob"), review.id, rows.RecordEntry.objects.get(incident=review.incident).id)


def test_a_message_becomes_a_quote_with_its_link(cast: Cast) -> None:
    event = picked(cast, reviewed(cast, MESSAGE))
    assert (event.kind, event.source_type, event.known_then) == (
        EventKind.COMMUNICATION,
        SourceType.CHAT,
        KnownThen.YES,
    )
    assert (event.text, event.source_ref, event.is_quote) == ("It is slow.", MESSAGE.source_url, True)


@pytest.mark.parametrize("kind", EntryKind)
def test_every_kind_of_entry_can_be_picked(cast: Cast, kind: EntryKind) -> None:
    event = picked(cast, reviewed(cast, replace(MESSAGE, kind=kind, text="")))
    assert event.text
    assert EventKind(event.kind)


def test_picking_again_is_the_same_event_until_it_was_removed(cast: Cast) -> None:
    review = reviewed(cast, MESSAGE)
    event = picked(cast, review)
    assert picked(cast, review) == event
    remove(cast.actor("bob"), "event", event.id)
    assert picked(cast, review) != event


def test_the_record_shows_what_was_picked(cast: Cast) -> None:
    review = reviewed(cast, MESSAGE)
    event = picked(cast, review)
    shown = show_record(cast.actor("bob"), review.id)
    assert shown is not None
    assert [entry.event_id for entry in shown.entries] == [event.id]


def test_an_entry_of_another_incident_is_not_there(cast: Cast) -> None:
    review, other = reviewed(cast, MESSAGE), reviewed(cast, MESSAGE, external_id="incident-2")
    entry = rows.RecordEntry.objects.get(incident=other.incident)
    with pytest.raises(NotFoundError):
        pick_entry(cast.actor("alice"), review.id, entry.id)


def test_an_entry_longer_than_an_event_is_cut_where_it_can_still_be_changed(cast: Cast) -> None:
    event = picked(cast, reviewed(cast, replace(MESSAGE, text="x" * 40_000)))
    assert len(event.text) == LONGEST_TEXT
    assert event.text.endswith(CUT)
