"""Connections: a secret is shown once, rotated, and the connection stopped."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Connection
from tests.people import Cast
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]


@pytest.fixture
def administrator(cast: Cast, signed_in_client: SignIn) -> Client:
    """Return Alice's client, and make her an administrator."""
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    return signed_in_client(cast.alice)


def _told(cast: Cast, **changed: str) -> dict[str, str]:
    return {"plugin": "alertmanager", "name": f"Alerts {HOSTILE}", "team": str(cast.team.id), "secret": "", **changed}


def test_a_secret_is_made_and_shown_once(cast: Cast, administrator: Client) -> None:
    answer = administrator.post("/workspace/connections/", _told(cast))
    made = Connection.objects.get()
    page = answer.content.decode()
    assert answer.status_code == 201
    assert made.secrets[0] in page
    assert f"http://testserver/hooks/alertmanager/{made.id}" in page
    assert HOSTILE not in page
    assert made.secrets[0] not in administrator.get("/workspace/connections/").content.decode()


def test_a_given_secret_is_used_as_it_is(cast: Cast, administrator: Client) -> None:
    administrator.post("/workspace/connections/", _told(cast, plugin="pagerduty", secret="whsec-of-theirs"))
    assert Connection.objects.get().secrets == ["whsec-of-theirs"]


def test_a_rotation_keeps_the_older_secret_active(cast: Cast, administrator: Client) -> None:
    administrator.post("/workspace/connections/", _told(cast))
    made = Connection.objects.get()
    answer = administrator.post(f"/workspace/connections/{made.id}/rotate/")
    rotated = Connection.objects.get().secrets
    assert rotated[1:] == made.secrets
    assert rotated[0] in answer.content.decode()


def test_stopping_keeps_the_row_and_says_so(cast: Cast, administrator: Client) -> None:
    administrator.post("/workspace/connections/", _told(cast))
    made = Connection.objects.get()
    assert administrator.post(f"/workspace/connections/{made.id}/stop/").status_code == 303
    assert not Connection.objects.get().is_active
    assert "Not listening" in administrator.get("/workspace/connections/").content.decode()


def test_what_was_refused_is_counted_for_administrators(cast: Cast, administrator: Client) -> None:
    administrator.post("/workspace/connections/", _told(cast))
    Connection.objects.update(refused_count=7)
    assert "7 refused" in administrator.get("/workspace/connections/").content.decode()


def test_one_that_cannot_be_made_comes_back(cast: Cast, administrator: Client) -> None:
    assert administrator.post("/workspace/connections/", _told(cast, plugin=HOSTILE)).status_code == 422
    assert administrator.post("/workspace/connections/", _told(cast, name="")).status_code == 422
    assert administrator.post(f"/workspace/connections/{uuid4()}/rotate/").status_code == 404
    assert not Connection.objects.exists()


def test_nobody_else_touches_connections(cast: Cast, administrator: Client, signed_in_client: SignIn) -> None:
    administrator.post("/workspace/connections/", _told(cast))
    made = Connection.objects.get()
    client = signed_in_client(cast.mallory)
    assert client.post("/workspace/connections/", _told(cast)).status_code == 403
    assert client.post(f"/workspace/connections/{made.id}/rotate/").status_code == 403
    assert client.post(f"/workspace/connections/{made.id}/stop/").status_code == 403
    assert Connection.objects.get().secrets == made.secrets
