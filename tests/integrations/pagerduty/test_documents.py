"""Tests of telling apart what people save from PagerDuty."""

import pytest

from lightkeeper.integrations.pagerduty.documents import DocumentKind, documents_of


@pytest.mark.parametrize(
    ("saved", "kinds"),
    [
        ({"incident": {"id": "1"}}, [DocumentKind.INCIDENT]),
        ({"incidents": [{"id": "1"}, {"id": "2"}]}, [DocumentKind.INCIDENT] * 2),
        ({"id": "1", "type": "incident"}, [DocumentKind.INCIDENT]),
        ([{"id": "1", "type": "alert"}], [DocumentKind.ALERT]),
        ({"type": "snooze_log_entry"}, [DocumentKind.LOG_ENTRY]),
        ({"log_entry": {}}, [DocumentKind.LOG_ENTRY]),
        ({"content": "x", "user": None}, [DocumentKind.NOTE]),
        ({"event_type": "incident.triggered", "data": {}}, [DocumentKind.EVENT]),
        ({"incident": {}, "notes": [{}], "change_events": []}, [DocumentKind.INCIDENT, DocumentKind.NOTE]),
        ({"past_incidents": [{}]}, [DocumentKind.OTHER]),
        ({"type": "incident_task"}, [DocumentKind.OTHER]),
        ({"headers": {}, "body": {"event": {}}}, [DocumentKind.EVENT]),
        ({"body": '{"event": {}}'}, [DocumentKind.EVENT]),
        ({"body": "{broken"}, [DocumentKind.UNKNOWN]),
        ({"shopping": ["milk"]}, [DocumentKind.UNKNOWN]),
        ("text", [DocumentKind.UNKNOWN]),
        ([[[[[[{"id": "1", "type": "incident"}]]]]]], [DocumentKind.UNKNOWN]),
        ([], []),
    ],
)
def test_what_was_saved_comes_apart_into_single_objects(saved: object, kinds: list[DocumentKind]) -> None:
    assert [one.kind for one in documents_of(saved)] == kinds
