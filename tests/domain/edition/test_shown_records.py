"""What services recorded, by label."""

from dataclasses import replace

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord, Person
from tests.domain.edition.sample_review import HAPPENED_AT, audience_at

ENTRY = Entry(
    "1", EntryKind.NOTE, HAPPENED_AT, "Zaphira called Mo Jo", person_key="U1", source_url="https://x.internal/zaphira"
)
RECORD = IncidentRecord(
    "pagerduty", "P1", "Slow",
    people=(Person("U1", "Zaphira Quell"), Person("U2", "Mo Jo", role_word="Lead"), Person("U3")),
    entries=(ENTRY, replace(ENTRY, person_key=None, thread_id="t-1", source_url="https://x.internal/1")),
)  # fmt: skip


def test_everybody_in_a_record_has_a_label_and_the_same_one_everywhere() -> None:
    shown = render(RECORD, audience_at(Level.PARTICIPANTS))
    assert shown is not None
    assert [person.name for person in shown.people] == ["Responder A", "Lead A", "Responder B"]
    assert [entry.text for entry in shown.entries] == ["Responder A called Lead A"] * 2
    assert [entry.person_key for entry in shown.entries] == ["Responder A", None]
    assert [entry.source_url for entry in shown.entries] == ["", "https://x.internal/1"]
    assert shown.entries[1].thread_id == "t-1"


def test_an_entry_alone_names_its_person_where_the_key_is_known() -> None:
    audience = audience_at(Level.PARTICIPANTS)
    alone, by_handle = render(ENTRY, audience), render(replace(ENTRY, person_key="zquell"), audience)
    assert alone is not None
    assert by_handle is not None
    assert (alone.person_key, by_handle.person_key) == (None, "Responder A")
