"""People and teams: for administrators, and a first password shown once."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Membership, Team
from tests.people import Cast
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]


@pytest.fixture
def administrator(cast: Cast, signed_in_client: SignIn) -> Client:
    """Return Alice's client, and make her an administrator."""
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    return signed_in_client(cast.alice)


def _told(cast: Cast, **changed: str) -> dict[str, str]:
    told = {"display_name": "Nils Novak", "email": "nils@quayside.example", "team": str(cast.team.id), "role": "reader"}
    return {**told, **changed}


@pytest.mark.parametrize("name", ["alice", "bob", "rita", "mallory"])
@pytest.mark.parametrize("part", ["people", "teams", "connections", "promise", "trail"])
def test_the_workspace_is_for_administrators(cast: Cast, signed_in_client: SignIn, name: str, part: str) -> None:
    assert signed_in_client(getattr(cast, name)).get(f"/workspace/{part}/").status_code == 403


def test_facilitators_are_led_to_templates_and_shown_nothing_else(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert client.get("/workspace/").headers["Location"] == "/workspace/templates/"
    page = client.get("/workspace/templates/").content.decode()
    assert "/workspace/people/" not in page
    assert 'href="/workspace/"' not in signed_in_client(cast.bob).get("/").content.decode()


def test_administrators_are_led_to_people(administrator: Client) -> None:
    assert administrator.get("/workspace/").headers["Location"] == "/workspace/people/"


def test_the_first_password_is_shown_once_and_works(cast: Cast, administrator: Client, client: Client) -> None:
    answer = administrator.post("/workspace/people/", _told(cast, display_name=f"Nils {HOSTILE}"))
    page = answer.content.decode()
    assert answer.status_code == 201
    assert HOSTILE not in page
    password = page.split('id="first-password"')[1].split(">")[1].split("<")[0]
    assert client.post("/sign-in/", {"login": "nils@quayside.example", "password": password}).status_code == 302
    assert password not in administrator.get("/workspace/people/").content.decode()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"email": "not-an-address"}, "not an e-mail address"),
        ({"email": "bob@quayside.example"}, "is here already"),
        ({"team": str(uuid4())}, "There is no such team"),
        ({"display_name": ""}, "required"),
    ],
)
def test_somebody_who_cannot_be_added_is_said_at_the_field(
    cast: Cast, administrator: Client, changed: dict[str, str], sentence: str
) -> None:
    answer = administrator.post("/workspace/people/", _told(cast, **changed))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Account.objects.count() == 4


def test_roles_are_given_and_taken(cast: Cast, administrator: Client) -> None:
    path = f"/workspace/people/{cast.rita.id}/role/"
    assert administrator.post(path, {"team": str(cast.team.id), "role": "contributor"}).status_code == 303
    assert Membership.objects.get(account=cast.rita).role == "contributor"
    assert administrator.post(path, {"team": str(cast.team.id), "role": ""}).status_code == 303
    assert not Membership.objects.filter(account=cast.rita).exists()
    assert administrator.post(path, {"team": str(cast.team.id), "role": "king"}).status_code == 422


def test_accounts_are_switched_off_and_on_but_never_ones_own(
    cast: Cast, administrator: Client, signed_in_client: SignIn
) -> None:
    bob = signed_in_client(cast.bob)
    assert administrator.post(f"/workspace/people/{cast.bob.id}/switch/", {"active": "off"}).status_code == 303
    assert bob.get("/").status_code == 302
    assert administrator.post(f"/workspace/people/{cast.bob.id}/switch/", {"active": "on"}).status_code == 303
    assert bob.get("/").status_code == 200
    assert administrator.post(f"/workspace/people/{cast.alice.id}/switch/", {"active": "off"}).status_code == 403


def test_administrators_are_made_but_nobody_lays_it_down_alone(cast: Cast, administrator: Client) -> None:
    path = f"/workspace/people/{cast.bob.id}/administrator/"
    assert administrator.post(path, {"administrator": "on"}).status_code == 303
    assert Account.objects.get(id=cast.bob.id).is_administrator
    assert administrator.post(path, {"administrator": "off"}).status_code == 303
    assert not Account.objects.get(id=cast.bob.id).is_administrator
    own = f"/workspace/people/{cast.alice.id}/administrator/"
    assert administrator.post(own, {"administrator": "off"}).status_code == 403
    assert Account.objects.get(id=cast.alice.id).is_administrator


@pytest.mark.parametrize("name", ["bob", "mallory"])
def test_nobody_else_changes_anybody(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    client = signed_in_client(getattr(cast, name))
    assert client.post("/workspace/people/", _told(cast)).status_code == 403
    told = {"team": str(cast.team.id), "role": "facilitator"}
    assert client.post(f"/workspace/people/{cast.rita.id}/role/", told).status_code == 403
    assert client.post(f"/workspace/people/{cast.rita.id}/switch/", {"active": "off"}).status_code == 403
    assert client.post(f"/workspace/people/{cast.rita.id}/administrator/", {"administrator": "on"}).status_code == 403
    assert Membership.objects.get(account=cast.rita).role == "reader"
    assert Account.objects.get(id=cast.rita.id).is_active


def test_teams_are_added_once(cast: Cast, administrator: Client) -> None:
    assert administrator.post("/workspace/teams/", {"name": f"Lamp {HOSTILE}"}).status_code == 303
    page = administrator.get("/workspace/teams/").content.decode()
    assert HOSTILE not in page
    assert "Nobody yet" in page
    assert administrator.post("/workspace/teams/", {"name": "tideway"}).status_code == 422
    assert Team.objects.count() == 3
