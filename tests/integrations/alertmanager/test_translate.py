"""Tests of Alertmanager's notifications becoming incident records."""

import copy
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.integrations.alertmanager.translate import translate

PAYLOADS = Path(__file__).parent / "payloads"
FIRING: dict[str, Any] = json.loads((PAYLOADS / "firing.json").read_text())
RESOLVED: dict[str, Any] = json.loads((PAYLOADS / "recorded_resolved.json").read_text())["body"]


def changed(body: dict[str, Any], alert: dict[str, object] | None = None, **more: object) -> dict[str, Any]:
    """Return a copy of a notification with its keys, and those of its first alert, changed."""
    result = {**copy.deepcopy(body), **more}
    result["alerts"][0].update(alert or {})
    return result


def test_a_firing_group_is_one_record_with_an_unknown_end() -> None:
    (record,) = translate([("a", FIRING)]).records
    assert (record.source, record.title) == ("alertmanager", "QueueTooLong: more than 1,000 messages wait")
    assert (record.severity, record.service, record.status) == ("page", "payments", "firing")
    assert record.started_at == datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC)
    assert record.resolved_at is None
    assert [(one.kind, one.text) for one in record.entries] == [
        (EntryKind.ALERT, "Alert firing: QueueTooLong: more than 1,000 messages wait (service payments, queue orders)"),
        (
            EntryKind.ALERT,
            "Alert firing: QueueTooLong: more than 1,000 messages wait (service payments, queue refunds)",
        ),
    ]


def test_firing_and_a_later_resolved_notification_land_on_the_same_record() -> None:
    (fired,), (resolved,) = translate([("a", FIRING)]).records, translate([("b", RESOLVED)]).records
    assert fired.external_id == resolved.external_id
    assert {one.external_id for one in fired.entries} & {one.external_id for one in resolved.entries} == {
        "aa02@2026-03-02T09:05:00+00:00/firing"
    }
    assert resolved.resolved_at == datetime(2026, 3, 2, 9, 40, tzinfo=UTC)


@pytest.mark.parametrize("order", [[FIRING, RESOLVED], [RESOLVED, FIRING], [FIRING, RESOLVED, FIRING, RESOLVED]])
def test_order_and_repetition_change_nothing(order: list[object]) -> None:
    (record,) = translate([("a", order)]).records
    assert [one.kind for one in record.entries] == [EntryKind.ALERT, EntryKind.ALERT, EntryKind.RESOLVE]
    assert (record.status, record.resolved_at) == ("firing", None)
    assert record.entries[0].source_url == "https://graphs.example/g0"


def test_another_group_or_another_day_is_another_record() -> None:
    other_group = changed(FIRING, groupKey="other")
    other_day = changed(FIRING, {"startsAt": "2026-03-03T09:00:00Z"})
    assert len(translate([("a", [FIRING, other_group, other_day])]).records) == 3


def test_alerts_without_a_fingerprint_are_told_apart_by_their_labels() -> None:
    body = copy.deepcopy(FIRING)
    for alert in body["alerts"]:
        del alert["fingerprint"]
        alert["startsAt"] = "2026-03-02T09:00:00Z"
    (record,) = translate([("a", body)]).records
    assert len({one.external_id for one in record.entries}) == 2


@pytest.mark.parametrize("count", [3, "3"])
def test_alerts_left_out_are_warned_of_and_may_still_fire(count: object) -> None:
    hidden = changed(RESOLVED, status="firing", truncatedAlerts=count)
    result = translate([("a", hidden)])
    assert "left out: 3; raise max_alerts" in result.warnings[0]
    assert result.records[0].resolved_at is None


@pytest.mark.parametrize("start", [None, "", "0001-01-01T00:00:00Z", "20202-01-01T00:00:00Z", 3])
def test_an_alert_without_a_usable_start_is_unreadable_and_the_rest_is_read(start: object) -> None:
    result = translate([("a", changed(FIRING, {"startsAt": start}))])
    assert len(result.records[0].entries) == 1
    assert "startsAt" in result.unreadable[0].reason


def test_a_resolved_alert_without_an_end_keeps_its_start() -> None:
    result = translate([("a", changed(RESOLVED, {"endsAt": "0001-01-01T00:00:00Z"}))])
    assert [one.kind for one in result.records[0].entries] == [EntryKind.ALERT]
    assert (result.records[0].status, result.records[0].resolved_at) == ("resolved", None)
    assert "endsAt" in result.unreadable[0].reason


def test_a_replaced_body_is_unreadable_and_says_what_to_mend() -> None:
    result = translate([("a", [{"text": "Alert!"}] * 2)])
    assert "Remove `payload:`" in result.unreadable[0].reason
    assert result.unreadable[0].reason.endswith("(2 times)")


def test_a_notification_without_alerts_is_skipped_by_name() -> None:
    assert translate([("a", changed(FIRING) | {"alerts": []})]).skipped == ("a: a notification without any alert",)


def test_an_alert_of_nothing_but_a_start_is_read() -> None:
    (record,) = translate([("a", {"version": "4", "alerts": [{"startsAt": "2026-03-02T09:00:00Z"}]})]).records
    assert (record.title, record.service, record.severity) == ("Alert without a name", "", "")


KEYS = [
    "alerts",
    "labels",
    "annotations",
    "startsAt",
    "endsAt",
    "status",
    "fingerprint",
    "alertname",
    "groupKey",
    "body",
]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=8)
    | st.just("2026-03-02T09:00:00Z")
    | st.just("resolved"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)


@settings(deadline=None, max_examples=200)
@given(JSON, st.lists(JSON, max_size=3))
def test_no_shape_of_json_is_an_error(value: object, alerts: list[object]) -> None:
    translate([("any.json", value), ("b.json", {"version": "4", "alerts": alerts, "groupLabels": value})])
