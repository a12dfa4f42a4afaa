"""Tests of the entries made from log entries, notes, alerts, status updates and change events."""

import pytest

from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.integrations.pagerduty.log_entries import (
    entry_of_alert,
    entry_of_change,
    entry_of_log_entry,
    entry_of_note,
    entry_of_status_update,
)
from lightkeeper.integrations.pagerduty.references import Directory

ANNA = {"id": "UANNA", "type": "user_reference", "summary": "Anna Example"}
BEN = {"id": "UBEN", "type": "user_reference", "summary": "Ben Sample"}
EXPECTED = {
    "trigger": (EntryKind.TRIGGER, "Anna Example triggered the incident."),
    "acknowledge": (EntryKind.ACKNOWLEDGE, "Anna Example acknowledged the incident."),
    "acknowledgement": (EntryKind.ACKNOWLEDGE, "Anna Example acknowledged the incident."),
    "unacknowledge": (EntryKind.OTHER, "The acknowledgement ended and the incident waited for a responder again."),
    "annotate": (EntryKind.NOTE, "Looked at the queue."),
    "assign": (EntryKind.ASSIGN, "Anna Example assigned the incident to Ben Sample."),
    "delegate": (EntryKind.ASSIGN, "Anna Example delegated the incident to Ben Sample."),
    "escalate": (EntryKind.ESCALATE, "Anna Example escalated the incident to Ben Sample."),
    "exhaust_escalation_path": (EntryKind.ESCALATE, "The escalation policy had nobody left to notify."),
    "repeat_escalation_path": (EntryKind.ESCALATE, "The escalation policy started again from its first step."),
    "notify": (EntryKind.NOTIFY, "PagerDuty notified Ben Sample."),
    "reach_ack_limit": (EntryKind.OTHER, "The incident reached PagerDuty's limit of acknowledgements."),
    "reach_trigger_limit": (EntryKind.OTHER, "The incident reached PagerDuty's limit of triggers."),
    "resolve": (EntryKind.RESOLVE, "Anna Example resolved the incident."),
    "snooze": (EntryKind.SNOOZE, "Anna Example snoozed the incident."),
    "urgency_change": (EntryKind.SEVERITY, "Anna Example changed the urgency of the incident."),
    "field_value_change": (EntryKind.OTHER, "Anna Example changed fields of the incident."),
    "custom_field_value_change": (EntryKind.OTHER, "Anna Example changed fields of the incident."),
}


def log_entry(stem: str, **more: object) -> dict[str, object]:
    told = {"id": "L1", "type": f"{stem}_log_entry", "created_at": "2026-03-02T09:00:00Z", "agent": ANNA}
    return {**told, "assignees": [BEN], "channel": {"summary": "Looked at the queue."}, **more}


@pytest.mark.parametrize("stem", EXPECTED)
def test_every_documented_kind_becomes_a_plain_sentence(stem: str) -> None:
    entry = entry_of_log_entry(log_entry(stem), Directory())
    assert entry is not None
    assert (entry.kind, entry.text) == EXPECTED[stem]
    assert entry.external_id == "log_entry:L1"
    assert entry.person_key == (None if stem == "notify" else "UANNA")


def test_an_unknown_kind_keeps_its_own_summary() -> None:
    entry = entry_of_log_entry(log_entry("levitate", summary="Levitated by the API"), Directory())
    assert entry is not None
    assert (entry.kind, entry.text) == (EntryKind.OTHER, "Levitated by the API")


def test_an_unknown_kind_without_a_summary_says_its_type() -> None:
    for stem, kind in [("add_responder", EntryKind.RESPONDER), ("status_update", EntryKind.STATUS_UPDATE)]:
        entry = entry_of_log_entry(log_entry(stem), Directory())
        assert entry is not None
        assert (entry.kind, entry.text) == (kind, f"PagerDuty recorded: {stem.replace('_', ' ')}.")


def test_what_triggered_and_which_fields_changed_is_said() -> None:
    trigger = entry_of_log_entry(log_entry("trigger", event_details={"description": "disk full"}), Directory())
    change = entry_of_log_entry(log_entry("field_value_change", changeset=["Updated rack to 7", None]), Directory())
    assert trigger is not None
    assert change is not None
    assert trigger.text.endswith("triggered the incident: disk full")
    assert change.text.endswith("changed fields of the incident: Updated rack to 7")


def test_a_machine_is_no_person() -> None:
    agent = {"id": "S", "type": "service_reference", "summary": "Payments"}
    for who, text in [(agent, "Payments resolved the incident."), (None, "PagerDuty resolved the incident.")]:
        entry = entry_of_log_entry(log_entry("resolve", agent=who), Directory())
        assert entry is not None
        assert (entry.text, entry.person_key, entry.is_automatic) == (text, None, True)


@pytest.mark.parametrize("moment", [None, "", "20202-01-01T00:00:00Z", 5, ["2026"]])
def test_without_a_usable_time_there_is_no_entry(moment: object) -> None:
    told = {"created_at": moment, "timestamp": moment, "content": "x", "message": "x"}
    for read in (entry_of_log_entry, entry_of_note, entry_of_alert, entry_of_status_update, entry_of_change):
        assert read(told, Directory()) is None


def test_odd_values_everywhere_still_make_an_entry() -> None:
    told: dict[str, object] = {"created_at": "2026-03-02T09:00:00Z", "timestamp": "2026-03-02T09:00:00Z"}
    odd: dict[str, object] = {
        **told, "id": [], "type": {}, "agent": "me", "user": 4, "channel": [], "summary": {"a": 1}, "assignees": "all",
        "service": 1, "services": {}, "links": "x", "event_details": 2, "content": 1.5, "sender": [], "html_url": {},
    }  # fmt: skip
    for read in (entry_of_log_entry, entry_of_note, entry_of_alert, entry_of_status_update, entry_of_change):
        entry = read(odd, Directory())
        assert entry is not None
        assert entry.text
        assert entry == read(odd, Directory())


def test_a_note_that_was_changed_later_is_edited() -> None:
    told: dict[str, object] = {"id": "N", "content": "ok", "created_at": "2026-03-02T09:00:00Z", "user": BEN}
    plain, edited = (
        entry_of_note(told, Directory()),
        entry_of_note({**told, "updated_at": "2026-03-03T00:00:00Z"}, Directory()),
    )
    assert plain is not None
    assert edited is not None
    assert (plain.is_edited, edited.is_edited) == (False, True)


def test_a_change_event_names_its_services() -> None:
    directory = Directory()
    directory.learn_service({"id": "S", "name": "Payments"})
    told: dict[str, object] = {
        "id": "C", "summary": "Release 4.2", "timestamp": "2026-03-02T08:50:00Z",
        "services": [{"id": "S"}, {"id": "T"}], "links": [{"href": "javascript:x"}, {"href": "https://builds.example/2"}],
    }  # fmt: skip
    entry = entry_of_change(told, directory)
    assert entry is not None
    assert (entry.text, entry.source_url) == ("Release 4.2 (Payments)", "https://builds.example/2")
