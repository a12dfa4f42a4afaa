"""Tests of what services get for an answer, and of what is kept of what they send."""

import json
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from lightkeeper.domain.access.actor import Actor
from lightkeeper.integrations.pagerduty.signature import signature_of
from lightkeeper.store.models import Connection, Delivery, Incident, RecordEntry
from lightkeeper.usecases.connection.connect import connect, disconnect, rotate_secret
from lightkeeper.usecases.delivery.read_delivery import read_delivery, read_waiting_deliveries
from tests.people import Cast

NEW, OLD = "the new secret of the quay", "the old secret of the quay"
EVENT_TYPES = ("triggered", "acknowledged", "resolved")


def administrator_of(cast: Cast) -> Actor:
    """Return somebody who looks after the workspace."""
    return replace(cast.actor("alice"), is_administrator=True)


@pytest.fixture
def connection(cast: Cast) -> Connection:
    """Return a PagerDuty connection of the cast's team with one secret."""
    made, _ = connect(administrator_of(cast), "pagerduty", "Pager", cast.team.id, OLD)
    return made


def event_body(event_type: str, event_id: str, at: str = "2026-03-02T14:00:00Z", incident_id: str = "Q1LAMP") -> bytes:
    """Return a delivery as PagerDuty writes it."""
    incident = {
        "id": incident_id,
        "type": "incident",
        "number": 7,
        "title": "The lamp went out",
        "status": event_type,
        "created_at": "2026-03-02T14:00:00Z",
        "html_url": "https://pager.example/incidents/Q1LAMP",
        "service": {"id": "P1", "type": "service_reference", "summary": "lamps"},
        "assignees": [],
    }
    event = {
        "id": event_id,
        "event_type": f"incident.{event_type}",
        "resource_type": "incident",
        "occurred_at": at,
        "agent": {"id": "U1", "type": "user_reference", "summary": "Tomasz Lindqvist"},
        "client": None,
        "data": incident,
    }
    return json.dumps({"event": event}).encode()


def send(connection: Connection, body: bytes, secret: str = OLD, **headers: str) -> tuple[int, dict[str, object]]:
    """Send a signed delivery; returns status and JSON."""
    client = Client(enforce_csrf_checks=True)
    response = client.post(
        f"/hooks/{connection.plugin}/{connection.id}",
        body,
        content_type="application/json",
        headers={"X-PagerDuty-Signature": signature_of(body, secret), **headers},
    )
    return response.status_code, response.json()


def test_a_signed_delivery_is_kept_and_answered_at_once(connection: Connection) -> None:
    status, answer = send(connection, event_body("triggered", "01"))
    assert (status, answer) == (202, {"kept": True})
    row = Delivery.objects.get()
    assert (row.state, row.connection_id, row.delivery_id) == (Delivery.WAITING, connection.id, "01")
    assert bytes(row.body) == event_body("triggered", "01")
    assert not Incident.objects.exists(), "reading is a job's work"


@pytest.mark.django_db(transaction=True)
def test_a_kept_delivery_is_queued_for_reading(connection: Connection) -> None:
    # The worker closes its connections, which a test's own transaction would not survive.
    send(connection, event_body("triggered", "01"))
    call_command("db_worker", batch=True, interval=0, verbosity=0, startup_delay=False)
    assert Delivery.objects.get().state == Delivery.READ
    assert Incident.objects.get().title == "The lamp went out"


def test_the_signature_is_not_kept(connection: Connection) -> None:
    send(connection, event_body("triggered", "01"), **{"Cookie": "a=b", "Authorization": "Bearer x"})
    assert not {"x-pagerduty-signature", "authorization", "cookie"} & set(Delivery.objects.get().headers)


def test_while_a_secret_is_changed_both_work_and_an_older_one_no_longer(connection: Connection, cast: Cast) -> None:
    administrator = administrator_of(cast)
    rotate_secret(administrator, connection.id, NEW)
    assert send(connection, event_body("triggered", "01"), OLD)[0] == 202
    assert send(connection, event_body("acknowledged", "02"), NEW)[0] == 202
    for newer in ("third", "fourth"):
        rotate_secret(administrator, connection.id, newer)
    assert send(connection, event_body("resolved", "03"), OLD)[0] == 401


def test_a_wrong_signature_is_refused_and_only_counted(connection: Connection) -> None:
    status, answer = send(connection, event_body("triggered", "01"), "somebody else's secret")
    assert status == 401
    assert "secret" in str(answer["error"])
    assert not Delivery.objects.exists()
    assert Connection.objects.get().refused_count == 1


def test_the_same_delivery_twice_is_kept_once(connection: Connection) -> None:
    body = event_body("triggered", "01")
    answers = [send(connection, body), send(connection, body)]
    assert answers == [(202, {"kept": True}), (202, {"kept": False})]
    assert Delivery.objects.count() == 1


def test_deliveries_out_of_order_tell_the_same_story(connection: Connection) -> None:
    send(connection, event_body("resolved", "03", "2026-03-02T15:00:00Z"))
    send(connection, event_body("triggered", "01", "2026-03-02T14:00:00Z"))
    send(connection, event_body("acknowledged", "02", "2026-03-02T14:05:00Z"))
    read_waiting_deliveries()
    incident = Incident.objects.get()
    kinds = list(RecordEntry.objects.filter(incident=incident).values_list("kind", flat=True))
    assert kinds == ["trigger", "acknowledge", "resolve"]
    assert incident.started_at is not None
    assert incident.resolved_at is not None
    assert incident.started_at < incident.resolved_at


def test_reading_a_delivery_again_changes_nothing(connection: Connection) -> None:
    send(connection, event_body("triggered", "01"))
    row = Delivery.objects.get()
    read_delivery(row.id)
    read_delivery(row.id)
    Delivery.objects.update(state=Delivery.WAITING)
    read_delivery(row.id)
    assert RecordEntry.objects.count() == 1


def test_a_thousand_kinds_of_event_nobody_knows_are_taken_without_an_error(connection: Connection) -> None:
    for number in range(1000):
        assert send(connection, event_body(f"kind_of_tomorrow_{number}", f"id-{number}"))[0] == 202
    while read_waiting_deliveries():
        continue
    assert not Delivery.objects.exclude(state=Delivery.READ).exists()


@pytest.mark.parametrize("body", [b"{", b"", b"[1, 2", b"\xff\xfe", b'"', b"null\x00", b"[" * 100_000])
def test_broken_json_under_a_right_signature_is_kept_and_says_why_it_cannot_be_read(
    connection: Connection, body: bytes
) -> None:
    assert send(connection, body)[0] == 202
    read_waiting_deliveries()
    row = Delivery.objects.get()
    assert row.state == Delivery.UNREADABLE
    assert row.outcome.endswith(".")
    assert bytes(row.body) == body


@pytest.mark.parametrize("body", [b"{}", b"null", b"[]", b'{"event": {"data": 3}}', b'{"event": null}'])
def test_json_that_means_nothing_to_us_is_taken_all_the_same(connection: Connection, body: bytes) -> None:
    assert send(connection, body)[0] == 202
    read_waiting_deliveries()
    assert Delivery.objects.exclude(state=Delivery.WAITING).count() == 1


def test_an_id_with_a_nul_in_it_is_no_obstacle(connection: Connection) -> None:
    assert send(connection, event_body("triggered", "a\x00b" + "c" * 500))[0] == 202
    assert "\x00" not in Delivery.objects.get().delivery_id


def test_more_than_5_mb_is_refused_before_it_is_kept(connection: Connection) -> None:
    status, answer = send(connection, b"x" * (6 * 1024 * 1024))
    assert status == 413
    assert "5 MB" in str(answer["error"])
    assert not Delivery.objects.exists()
    assert Connection.objects.get().refused_count == 0


def test_more_than_5_mb_without_a_stated_length_is_refused_too(connection: Connection) -> None:
    response = Client().generic(
        "POST",
        f"/hooks/pagerduty/{connection.id}",
        b"x" * (5 * 1024 * 1024 + 1),
        headers={"Content-Length": "not a number"},
    )
    assert response.status_code == 413


def test_just_under_5_mb_is_taken(connection: Connection) -> None:
    assert send(connection, b" " * (5 * 1024 * 1024 - 2) + b"{}")[0] == 202


@pytest.mark.parametrize("path", ["pagerduty/{unknown}", "slack/{id}", "nobody/{id}", "alertmanager/{id}"])
def test_an_unknown_connection_is_not_found_whoever_asks(connection: Connection, path: str) -> None:
    body = event_body("triggered", "01")
    address = "/hooks/" + path.format(unknown=uuid4(), id=connection.id)
    response = Client().post(
        address, body, content_type="application/json", headers={"X-PagerDuty-Signature": signature_of(body, OLD)}
    )
    assert response.status_code == 404
    assert response.json() == {"error": "There is no such connection."}


def test_a_connection_that_was_closed_takes_nothing_more(connection: Connection, cast: Cast) -> None:
    disconnect(administrator_of(cast), connection.id)
    assert send(connection, event_body("triggered", "01"))[0] == 404


@pytest.mark.parametrize("method", ["get", "head", "put", "delete", "patch", "options"])
def test_anything_but_a_post_is_told_to_post(connection: Connection, method: str) -> None:
    response = getattr(Client(), method)(f"/hooks/pagerduty/{connection.id}")
    assert response.status_code == 405
    assert response.headers["Allow"] == "POST"


def test_alertmanager_is_asked_for_its_token_and_for_its_own_body(cast: Cast) -> None:
    made, secret = connect(administrator_of(cast), "alertmanager", "Alerts", cast.team.id)
    address = f"/hooks/alertmanager/{made.id}"
    payloads = Path(__file__).parents[2] / "integrations" / "alertmanager" / "payloads"
    firing = (payloads / "firing.json").read_bytes()
    bearer = {"Authorization": f"Bearer {secret}"}
    no_token = Client().post(address, firing, content_type="application/json")
    replaced = Client().post(address, b'{"text": "mine"}', content_type="application/json", headers=bearer)
    right = Client().post(address, firing, content_type="application/json", headers=bearer)
    assert (no_token.status_code, replaced.status_code, right.status_code) == (401, 422, 202)
    assert Delivery.objects.count() == 1
    assert Connection.objects.get().refused_count == 2
    read_waiting_deliveries()
    assert Incident.objects.get().team_id == cast.team.id


def test_names_in_a_delivery_become_labels_and_no_row_but_the_delivery_holds_them(connection: Connection) -> None:
    send(connection, event_body("acknowledged", "02"))
    read_waiting_deliveries()
    texts = RecordEntry.objects.values_list("text", flat=True)
    assert texts
    assert not [text for text in texts if "Lindqvist" in text]
