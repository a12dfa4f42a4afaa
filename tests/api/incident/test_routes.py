"""Tests of incidents through the API: one's own teams' only."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Identity, Incident, NameMap
from tests.people import Cast

SignIn = Callable[[Account], Client]


@pytest.fixture
def incident(cast: Cast) -> Incident:
    """Return an incident of the cast's team."""
    name_map = NameMap.objects.create()
    Identity.objects.create(name_map=name_map, label="Responder A", name="Tomasz Lindqvist")
    return Incident.objects.create(
        team=cast.team,
        name_map=name_map,
        source="pagerduty",
        external_id="Q1",
        title="Tomasz Lindqvist saw the lamp go out",
        severity="P1",
        started_at=datetime(2026, 3, 2, 14, tzinfo=UTC),
    )


@pytest.mark.parametrize(("who", "sees"), [("alice", 1), ("bob", 1), ("rita", 0), ("mallory", 0)])
def test_incidents_are_for_those_who_do_reviews_in_their_team(
    cast: Cast, incident: Incident, signed_in_client: SignIn, who: str, sees: int
) -> None:
    answer = signed_in_client(getattr(cast, who)).get("/api/incidents").json()
    assert (answer["total"], len(answer["incidents"])) == (sees, sees)


def test_an_incident_is_told_with_labels_and_times_with_their_offset(
    cast: Cast, incident: Incident, signed_in_client: SignIn
) -> None:
    told = signed_in_client(cast.bob).get("/api/incidents").json()["incidents"][0]
    assert told["title"] == "Responder A saw the lamp go out"
    assert told["started_at"] == "2026-03-02T14:00:00+00:00"
    assert told["resolved_at"] is None
    assert told["review_id"] is None


@pytest.mark.parametrize(("query", "sees"), [("waiting=true", 1), ("severity=p1", 1), ("severity=P2", 0)])
def test_incidents_can_be_narrowed(
    cast: Cast, incident: Incident, signed_in_client: SignIn, query: str, sees: int
) -> None:
    assert signed_in_client(cast.bob).get(f"/api/incidents?{query}").json()["total"] == sees
