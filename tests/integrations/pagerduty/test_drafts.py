"""Tests of an incident that comes together from several tellings."""

from datetime import UTC, datetime

import pytest

from lightkeeper.integrations.pagerduty.drafts import Draft
from lightkeeper.integrations.pagerduty.references import Directory
from lightkeeper.integrations.pagerduty.translate import translate

OLD: dict[str, object] = {
    "id": "Q",
    "type": "incident",
    "title": "Old",
    "status": "triggered",
    "updated_at": "2026-03-02T09:00:00Z",
}
NEW: dict[str, object] = {
    "id": "Q",
    "type": "incident",
    "title": "New",
    "status": "resolved",
    "updated_at": "2026-03-02T10:00:00Z",
}


@pytest.mark.parametrize("order", [[OLD, NEW], [NEW, OLD]])
def test_the_latest_telling_wins_whichever_comes_first(order: list[dict[str, object]]) -> None:
    draft = Draft("Q")
    for one in order:
        draft.absorb(one, one["updated_at"])
    record = draft.record(Directory())
    assert (record.title, record.status) == ("New", "resolved")


def test_a_reference_replaces_nothing_and_its_number_is_no_title() -> None:
    draft = Draft("Q")
    draft.absorb({"id": "Q", "type": "incident_reference", "summary": "[#12] Orders"}, None)
    assert draft.record(Directory()).title == "Orders"
    draft.absorb(NEW, NEW["updated_at"])
    draft.absorb({"id": "Q", "type": "incident_reference", "summary": "[#12] Orders"}, None)
    assert draft.record(Directory()).title == "New"


def event(stem: str, moment: str) -> dict[str, object]:
    told = {"id": stem, "event_type": f"incident.{stem}", "occurred_at": moment}
    return {"event": {**told, "data": {"id": "Q", "type": "incident"}}}


def test_an_incident_that_began_again_has_not_ended() -> None:
    resolved, reopened = event("resolved", "2026-03-02T10:00:00Z"), event("reopened", "2026-03-02T11:00:00Z")
    triggered = event("triggered", "2026-03-02T09:00:00Z")
    (record,) = translate([("", [reopened, triggered, resolved])]).records
    assert record.started_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert record.resolved_at is None
    (record,) = translate([("", [triggered, resolved])]).records
    assert record.resolved_at == datetime(2026, 3, 2, 10, tzinfo=UTC)


def test_without_a_title_the_id_is_shown() -> None:
    assert Draft("Q").record(Directory()).title == "PagerDuty incident Q"
