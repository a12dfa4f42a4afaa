"""Tests of the entries made from PagerDuty's webhook events."""

import pytest

from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.integrations.pagerduty.references import Directory
from lightkeeper.integrations.pagerduty.webhook_events import SENTENCES, entry_of_event, webhook_event_of

ANNA = {"id": "UANNA", "type": "user_reference", "summary": "Anna Example"}
BEN = {"id": "UBEN", "type": "user_reference", "summary": "Ben Sample"}
INCIDENT = {"id": "Q1", "type": "incident_reference", "summary": "Orders cannot be paid"}


def entry_of(stem: str, **content: object) -> Entry:
    told = {"id": "E1", "event_type": f"incident.{stem}", "occurred_at": "2026-03-02T09:00:00Z", "agent": ANNA}
    entry = entry_of_event(webhook_event_of({**told, "data": {"incident": INCIDENT, **content}}), Directory())
    assert entry is not None
    return entry


@pytest.mark.parametrize("stem", SENTENCES)
def test_every_kind_makes_a_sentence_even_with_nothing_in_it(stem: str) -> None:
    entry = entry_of(stem)
    assert entry.text.endswith(".")
    assert "{" not in entry.text
    assert entry.external_id == "webhook:E1"


@pytest.mark.parametrize(
    ("stem", "content", "text"),
    [
        ("reassigned", {"assignees": [BEN]}, "Anna Example assigned the incident to Ben Sample."),
        ("priority_updated", {"priority": {"id": "P", "summary": "P2"}}, "Anna Example set the priority to P2."),
        ("priority_updated", {"priority": None}, "Anna Example set the priority to none."),
        ("responder.added", {"user": BEN, "message": "Please join."},
         "Anna Example asked Ben Sample to help.\nPlease join."),
        ("responder.replied", {"user": BEN, "state": "accepted"}, "Ben Sample answered the request to help: accepted."),
        ("task.created", {"name": "Check the queue"}, "Anna Example noted a task: Check the queue."),
        ("workflow.started", {"incident_workflow": {"id": "W", "summary": "Page"}}, "The workflow Page started."),
        ("custom_field_values.updated",
         {"custom_fields": [{"name": "region", "value": ["eu", "us"]}, {"name": "other", "value": "x"}],
          "changed_custom_fields": [{"name": "region"}]},
         "Anna Example changed fields of the incident: region: eu, us."),
        ("role.assigned", {"incident_role_assignments": [{"assignee": BEN, "role": {"id": "R", "summary": "Scribe"}}]},
         "Anna Example gave the role Scribe to Ben Sample."),
    ],
)  # fmt: skip
def test_what_the_event_carries_is_said(stem: str, content: dict[str, object], text: str) -> None:
    assert entry_of(stem, **content).text == text


def test_a_kind_of_tomorrow_becomes_a_generic_entry() -> None:
    entry = entry_of("weather.forecast_attached")
    assert (entry.kind, entry.text) == (EntryKind.OTHER, "PagerDuty told of the incident: weather forecast attached.")


def test_notes_and_status_updates_have_the_same_id_as_in_the_rest_api() -> None:
    assert entry_of("annotated", id="N1", content="Looked.").external_id == "note:N1"
    assert entry_of("status_update_published", id="S1", message="Better.").external_id == "status_update:S1"
    assert entry_of("annotated", content="Looked.").external_id == "webhook:E1"


def test_an_event_without_an_id_or_time_is_told_apart_by_what_it_says() -> None:
    told: dict[str, object] = {"event_type": "incident.resolved", "data": {"id": "Q1", "type": "incident"}}
    assert webhook_event_of(told).event_id == webhook_event_of(told).event_id
    assert entry_of_event(webhook_event_of(told), Directory()) is None


def test_the_incident_is_found_wherever_the_event_keeps_it() -> None:
    roles: dict[str, object] = {"data": {"incident_role_assignments": [{"incident": INCIDENT}]}}
    assert webhook_event_of(roles).incident == INCIDENT
    assert webhook_event_of({"data": {"type": "incident", "id": "Q2"}}).incident["id"] == "Q2"
    assert webhook_event_of({"data": [1]}).incident == {}
