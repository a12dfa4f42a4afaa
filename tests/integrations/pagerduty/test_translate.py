"""Tests of PagerDuty's JSON becoming incident records."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.domain.incident.record import EntryKind, ImportResult, IncidentRecord
from lightkeeper.integrations.pagerduty.translate import translate

PAYLOADS = Path(__file__).parent / "payloads"


def saved(*names: str) -> ImportResult:
    return translate([(f"{name}.json", json.loads((PAYLOADS / f"{name}.json").read_text())) for name in names])


def only_record(*names: str) -> IncidentRecord:
    (record,) = saved(*names).records
    return record


def test_an_incident_alone_tells_its_own_moments() -> None:
    record = only_record("incident")
    assert (record.source, record.external_id, record.title) == ("pagerduty", "QHARBOUR1", "Orders cannot be paid")
    assert (record.severity, record.service, record.status) == ("P1", "Payments", "resolved")
    assert record.started_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert record.resolved_at == datetime(2026, 3, 2, 10, 5, tzinfo=UTC)
    assert [one.text for one in record.entries] == [
        "The incident was triggered.",
        "Anna Example acknowledged the incident.",
        "The incident was resolved.",
    ]


@pytest.mark.parametrize(
    "names", [("incident", "log_entries", "notes", "alerts"), ("alerts", "notes", "log_entries", "incident")]
)
def test_all_files_of_an_incident_become_one_record_in_order_of_time(names: tuple[str, ...]) -> None:
    record = only_record(*names)
    assert [(one.kind, one.external_id) for one in record.entries] == [
        (EntryKind.ALERT, "alert:A1"),
        (EntryKind.TRIGGER, "log_entry:R1"),
        (EntryKind.NOTE, "note:N2"),
        (EntryKind.NOTE, "note:N1"),
        (EntryKind.RESOLVE, "log_entry:R3"),
    ]
    assert record.entries[4].text == "Anna Example resolved the incident.\nRolled back to 4.1."
    assert {one.name for one in record.people} == {"Anna Example", "Ben Sample"}


def test_the_same_files_twice_are_the_same_record() -> None:
    assert (
        saved("incident", "log_entries", "incident", "log_entries").records == saved("incident", "log_entries").records
    )


def test_a_users_file_gives_the_names_that_sentences_use() -> None:
    result = saved("incident", "log_entries", "users")
    anna = next(one for one in result.records[0].people if one.key == "UANNA")
    assert (anna.name, anna.email, anna.aliases) == ("Anna M. Example", "anna@lights.example", ("Anna Example",))
    assert result.records[0].entries[-1].text.startswith("Anna M. Example resolved")
    assert result.skipped == ("users.json: 1 × user, read for the name only",)


def test_a_services_file_gives_the_names_that_references_lack() -> None:
    incident = {"incident": {"id": "Q", "type": "incident", "service": {"id": "S", "type": "service_reference"}}}
    result = translate([("i", incident), ("s", {"services": [{"id": "S", "name": "Payments"}]})])
    assert result.records[0].service == "Payments"
    assert result.skipped == ("s: 1 × service, read for the name only",)


def test_notes_that_name_no_incident_are_kept_out_and_named() -> None:
    result = saved("notes")
    assert result.records == ()
    assert result.skipped == ("notes.json: 2 × note that names no incident",)
    assert "read it together with the file of its incident" in result.warnings[0]


def test_changes_belong_to_an_incident_only_if_pagerduty_ties_them_to_it() -> None:
    change = {"id": "C", "type": "change_event", "summary": "Release 4.2", "timestamp": "2026-03-02T08:50:00Z"}
    incident = ("i", {"incident": {"id": "Q", "type": "incident"}})
    tied = translate(
        [incident, ("c", {"change_events": [{**change, "correlation_reason": {"reason": "most_recent"}}]})]
    )
    loose = translate([incident, ("c", {"change_events": [change]})])
    assert [one.kind for one in tied.records[0].entries] == [EntryKind.CHANGE]
    assert loose.skipped == ("c: 1 × change event that PagerDuty ties to no incident",)


def test_a_webhook_becomes_a_record_with_one_entry() -> None:
    record = only_record("webhook_acknowledged")
    assert (record.external_id, record.status, record.severity) == ("QHARBOUR1", "acknowledged", "high urgency")
    assert [(one.external_id, one.text) for one in record.entries] == [
        ("webhook:01EVENTACK", "Anna Example acknowledged the incident.")
    ]


def test_a_shortened_note_is_warned_of() -> None:
    content = {"type": "incident_note", "trimmed": True, "content": "Lo", "incident": {"id": "Q"}}
    event = {"id": "E", "event_type": "incident.annotated", "occurred_at": "2026-03-02T09:00:00Z", "data": content}
    assert "PagerDuty shortened a text of Q" in translate([("x", {"event": event})]).warnings[0]


def test_entries_without_a_time_are_unreadable_and_the_rest_is_read() -> None:
    good = {"id": "1", "type": "resolve_log_entry", "created_at": "2026-03-02T09:00:00Z", "incident": {"id": "Q"}}
    bad = {**good, "id": "2", "created_at": "20202-03-02T09:00:00Z"}
    result = translate([("log.json", {"log_entries": [good, bad, bad]})])
    assert len(result.records[0].entries) == 1
    assert result.unreadable[0].place == "log.json"
    assert result.unreadable[0].reason.endswith("add it by hand. (2 times)")


def test_what_is_not_of_pagerduty_or_has_no_id_is_unreadable() -> None:
    result = translate(
        [("a", {"shopping": 1}), ("b", {"incidents": [{"title": "x"}]}), ("c", {"notes": [{"id": "N"}]})]
    )
    assert [one.place for one in result.unreadable] == ["a", "b", "c"]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.just("2026-03-02T09:00:00Z")
    | st.just("incident"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["incident", "log_entries", "event", "data", "id", "type", "agent", "notes", "created_at", "user"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=200)
@given(JSON)
def test_no_shape_of_json_is_an_error(value: object) -> None:
    translate([("any.json", value)])
