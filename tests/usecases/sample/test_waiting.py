"""The waiting incident: its records are read by the same importers a visitor will use."""

import json
import re
from datetime import UTC, datetime

import pytest

from lightkeeper.domain.identity.pseudonyms import Known, names_of, next_label, replace_names
from lightkeeper.domain.incident.record import EntryKind, IncidentRecord
from lightkeeper.plugins.registry import find_file_importer
from lightkeeper.usecases.sample.reader import waiting_files

CUSTOMER = "Ingrid Vasterholm"


def _record_of(service: str) -> IncidentRecord:
    importer = find_file_importer(service)
    assert importer is not None
    result = importer.read_files(waiting_files()[service])
    assert result.unreadable == ()
    assert len(result.records) == 1
    return result.records[0]


def test_every_waiting_file_is_there_and_is_json() -> None:
    paths = [*waiting_files()["pagerduty"], *waiting_files()["slack"][0].rglob("*.json")]
    assert {path.name for path in paths} == {
        "alerts.json",
        "incident.json",
        "log_entries.json",
        "notes.json",
        "users.json",
        "channels.json",
        "2026-11-19.json",
    }
    assert all(json.loads(path.read_text(encoding="utf-8")) for path in paths)


def test_the_pager_tells_one_whole_incident() -> None:
    record = _record_of("pagerduty")
    assert record.started_at == datetime(2026, 11, 19, 2, 47, 12, tzinfo=UTC)
    assert record.resolved_at == datetime(2026, 11, 19, 4, 10, 2, tzinfo=UTC)
    kinds = {entry.kind for entry in record.entries}
    assert {EntryKind.ALERT, EntryKind.ACKNOWLEDGE, EntryKind.ESCALATE, EntryKind.NOTE, EntryKind.RESOLVE} <= kinds


def test_the_chat_holds_what_chats_hold() -> None:
    record = _record_of("slack")
    assert len(record.people) == 5
    assert all(person.email.endswith("@harbourbooks.example") for person in record.people)
    assert len(record.entries) > 50
    assert any(entry.is_edited for entry in record.entries)
    assert any(entry.is_automatic for entry in record.entries)
    assert len({entry.thread_id for entry in record.entries if entry.thread_id}) == 5


def test_pager_and_chat_speak_of_the_same_people() -> None:
    in_chat = {person.name for person in _record_of("slack").people}
    assert {person.name for person in _record_of("pagerduty").people} < in_chat


def test_pseudonyms_leave_no_colleague_named_and_the_customer_to_a_careful_reader() -> None:
    record = _record_of("slack")
    known: list[Known] = []
    for person in record.people:
        label = next_label("Responder", [one.label for one in known])
        known.append(Known(label, names_of(person.name, person.handle, person.email, person.aliases)))
    text = "\n".join(replace_names(entry.text, known) for entry in record.entries)

    parts = {part for person in record.people for part in re.split(r"\W", person.name)}
    assert not re.search(r"\b(" + "|".join(parts) + r")\b", text, re.IGNORECASE)
    assert CUSTOMER in text


@pytest.mark.parametrize("remark", ["whoever merged", "Let us leave that one"])
def test_a_blameful_remark_and_a_kind_answer_wait_for_the_reviewer(remark: str) -> None:
    assert sum(remark in entry.text for entry in _record_of("slack").entries) == 1
