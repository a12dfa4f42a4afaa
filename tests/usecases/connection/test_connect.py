"""Tests of connecting services: administrators only, secrets said once, everything noted."""

from dataclasses import asdict, replace
from uuid import uuid4

import pytest

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import AuditEntry, Connection
from lightkeeper.usecases.connection.connect import (
    MOST_SECRETS,
    connect,
    disconnect,
    list_connections,
    receivers,
    rotate_secret,
)
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast


@pytest.fixture
def administrator(cast: Cast) -> Actor:
    """Return somebody who looks after the workspace and belongs to no team."""
    return replace(cast.actor("rita"), is_administrator=True, teams={})


@pytest.mark.parametrize("who", ["alice", "bob", "rita", "mallory", "visitor"])
def test_nobody_but_administrators_connects_anything_and_nothing_is_written(cast: Cast, who: str) -> None:
    actor = cast.actor(who)
    notes = AuditEntry.objects.count()
    for attempt in (
        lambda: connect(actor, "pagerduty", "Pager", cast.team.id),
        lambda: rotate_secret(actor, uuid4()),
        lambda: disconnect(actor, uuid4()),
        lambda: list_connections(actor),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert not Connection.objects.exists()
    assert AuditEntry.objects.count() == notes


def test_a_connection_gets_a_secret_that_is_said_once(cast: Cast, administrator: Actor) -> None:
    connection, secret = connect(administrator, "pagerduty", " Pager ", cast.team.id)
    assert len(secret) >= 32
    shown = list_connections(administrator)[0]
    assert shown.name == "Pager"
    assert shown.path == f"/hooks/pagerduty/{connection.id}"
    assert secret not in str(asdict(shown))
    assert AuditEntry.objects.filter(what="connected", thing_id=str(connection.id)).exists()
    assert not AuditEntry.objects.filter(detail__contains=secret).exists()


def test_a_secret_of_ones_own_is_used_as_it_is(cast: Cast, administrator: Actor) -> None:
    assert connect(administrator, "pagerduty", "Pager", cast.team.id, " mine ")[1] == "mine"


def test_older_secrets_stay_until_a_third_one_pushes_them_out(cast: Cast, administrator: Actor) -> None:
    connection, first = connect(administrator, "pagerduty", "Pager", cast.team.id)
    newer = [rotate_secret(administrator, connection.id) for _ in range(MOST_SECRETS)]
    connection.refresh_from_db()
    assert connection.secrets == newer[::-1]
    assert first not in connection.secrets


def test_a_closed_connection_stays_with_all_it_sent(cast: Cast, administrator: Actor) -> None:
    connection, _ = connect(administrator, "pagerduty", "Pager", cast.team.id)
    disconnect(administrator, connection.id)
    assert [one.is_active for one in list_connections(administrator)] == [False]


def test_what_cannot_be_connected_says_so_and_writes_nothing(cast: Cast, administrator: Actor) -> None:
    with pytest.raises(NotFoundError):
        connect(administrator, "slack", "Chat", cast.team.id)
    with pytest.raises(UnusableValueError):
        connect(administrator, "pagerduty", " ", cast.team.id)
    with pytest.raises(UnusableValueError):
        connect(administrator, "pagerduty", "Pager", uuid4())
    for unknown in (rotate_secret, disconnect):
        with pytest.raises(NotFoundError):
            unknown(administrator, uuid4())
    assert not Connection.objects.exists()


def test_only_plug_ins_that_receive_are_offered() -> None:
    assert dict(receivers()) == {"alertmanager": "Alertmanager", "pagerduty": "PagerDuty"}
