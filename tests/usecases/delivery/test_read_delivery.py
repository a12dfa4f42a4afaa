"""Tests of reading kept deliveries: once, in any order, and never letting one stop the others."""

import json

import pytest
from django.utils import timezone

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.plugins import registry
from lightkeeper.plugins.contracts import Delivery
from lightkeeper.store import models as rows
from lightkeeper.usecases.connection.connect import connect
from lightkeeper.usecases.delivery.read_delivery import STUMBLED, read_delivery, read_waiting_deliveries
from tests.people import Cast


class Stumbling:
    """A stranger's plug-in that breaks on everything it reads."""

    key = "stumbling"
    name = "Stumbling"

    def check_delivery(self, delivery: Delivery, secrets: object) -> None:
        """Say nothing."""

    def delivery_id(self, delivery: Delivery) -> str:
        """Return an id."""
        return "01"

    def read_delivery(self, delivery: Delivery) -> ImportResult:
        """Break."""
        raise KeyError("Tomasz Lindqvist")


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the plug-in that breaks."""
    plugins = {**registry.installed_plugins(), "stumbling": Stumbling()}
    monkeypatch.setattr(registry, "installed_plugins", lambda: plugins)


def kept(connection: rows.Connection, body: bytes, delivery_id: str = "01") -> rows.Delivery:
    """Keep a delivery that waits."""
    return rows.Delivery.objects.create(
        connection=connection, delivery_id=delivery_id, body=body, received_at=timezone.now()
    )


def alert(name: str) -> bytes:
    """Return a notification of one alert."""
    labels = {"alertname": name, "service": "lamps"}
    one = {"status": "firing", "labels": labels, "annotations": {}, "startsAt": "2026-03-02T09:00:00Z"}
    return json.dumps({"version": "4", "groupKey": name, "status": "firing", "alerts": [one]}).encode()


@pytest.fixture
def connection(cast: Cast) -> rows.Connection:
    """Return a connection of the cast's team."""
    made, _ = connect(SYSTEM, "alertmanager", "Alerts", cast.team.id)
    return made


def test_a_delivery_becomes_an_incident_of_the_connections_team(connection: rows.Connection) -> None:
    row = kept(connection, alert("LampDark"))
    read_delivery(row.id)
    row.refresh_from_db()
    assert (row.state, row.outcome) == (rows.Delivery.READ, "1 new, 0 known, 0 skipped")
    assert rows.Incident.objects.get().team_id == connection.team_id


def test_it_is_read_once_however_often_it_is_asked_for(connection: rows.Connection) -> None:
    row = kept(connection, alert("LampDark"))
    for _ in range(3):
        read_delivery(row.id)
    assert rows.RecordEntry.objects.count() == 1


def test_what_cannot_be_read_is_kept_and_says_why(connection: rows.Connection) -> None:
    row = kept(connection, b"{")
    read_delivery(row.id)
    row.refresh_from_db()
    assert row.state == rows.Delivery.UNREADABLE
    assert row.outcome
    assert bytes(row.body) == b"{"


@pytest.mark.usefixtures("stumbling")
def test_a_plug_in_that_breaks_stops_neither_the_others_nor_the_worker_and_its_words_reach_no_log(
    cast: Cast, connection: rows.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    broken = rows.Connection.objects.create(plugin="stumbling", name="Stumbling", team=cast.team, secrets=["x"])
    first, second = kept(broken, b"{}"), kept(connection, alert("LampDark"))
    assert read_waiting_deliveries() == 2
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.outcome) == (rows.Delivery.UNREADABLE, STUMBLED)
    assert second.state == rows.Delivery.READ
    assert "KeyError" in caplog.text
    assert "Lindqvist" not in caplog.text


def test_what_waits_for_a_plug_in_that_is_gone_goes_on_waiting(connection: rows.Connection) -> None:
    rows.Connection.objects.update(plugin="gone")
    row = kept(connection, alert("LampDark"))
    read_delivery(row.id)
    row.refresh_from_db()
    assert row.state == rows.Delivery.WAITING
