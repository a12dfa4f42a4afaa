"""Tests of taking deliveries: checked by the plug-in, kept once, never read while the sender waits."""

from uuid import uuid4

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.integrations.pagerduty.signature import signature_of
from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError
from lightkeeper.store import models as rows
from lightkeeper.usecases.connection.connect import connect, disconnect
from lightkeeper.usecases.delivery.receive_delivery import receive_delivery
from lightkeeper.usecases.refusals import NotFoundError
from tests.people import Cast

SECRET = "a secret of the quay"
BODY = b'{"event": {"id": "01"}}'


@pytest.fixture
def connection(cast: Cast) -> rows.Connection:
    """Return a connection whose secret is known."""
    made, _ = connect(SYSTEM, "pagerduty", "Pager", cast.team.id, SECRET)
    return made


def signed(body: bytes = BODY, secret: str = SECRET, headers: dict[str, str] | None = None) -> Delivery:
    """Return a delivery with its signature."""
    return Delivery({"x-pagerduty-signature": signature_of(body, secret), **(headers or {})}, body)


def test_a_delivery_is_kept_once(connection: rows.Connection) -> None:
    assert receive_delivery("pagerduty", connection.id, signed()) is True
    assert receive_delivery("pagerduty", connection.id, signed()) is False
    assert rows.Delivery.objects.count() == 1


def test_two_connections_may_get_the_same_delivery(connection: rows.Connection, cast: Cast) -> None:
    other, _ = connect(SYSTEM, "pagerduty", "Another", cast.other_team.id, SECRET)
    assert receive_delivery("pagerduty", connection.id, signed())
    assert receive_delivery("pagerduty", other.id, signed())


def test_only_plain_headers_are_kept(connection: rows.Connection) -> None:
    receive_delivery("pagerduty", connection.id, signed(headers={"cookie": "a=b", "content-type": "application/json"}))
    assert rows.Delivery.objects.get().headers == {"content-type": "application/json"}


def test_what_nothing_vouches_for_is_counted_and_not_kept(connection: rows.Connection) -> None:
    with pytest.raises(RefusedDeliveryError) as refused:
        receive_delivery("pagerduty", connection.id, signed(secret="another"))
    assert refused.value.status == 401
    connection.refresh_from_db()
    assert (connection.refused_count, rows.Delivery.objects.count()) == (1, 0)


def test_a_connection_is_found_only_under_its_own_plug_in_and_while_it_is_active(connection: rows.Connection) -> None:
    for plugin, connection_id in (("alertmanager", connection.id), ("pagerduty", uuid4()), ("nobody", connection.id)):
        with pytest.raises(NotFoundError):
            receive_delivery(plugin, connection_id, signed())
    disconnect(SYSTEM, connection.id)
    with pytest.raises(NotFoundError):
        receive_delivery("pagerduty", connection.id, signed())


def test_a_connection_without_a_secret_takes_nothing(connection: rows.Connection) -> None:
    rows.Connection.objects.update(secrets=[])
    with pytest.raises(RefusedDeliveryError):
        receive_delivery("pagerduty", connection.id, signed(secret=""))
