"""The promise and the boundary statement are signed in versions; the trail holds no text of any review."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Statement
from tests.people import Cast
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]


@pytest.fixture
def administrator(cast: Cast, signed_in_client: SignIn) -> Client:
    """Return Alice's client, and make her an administrator."""
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    return signed_in_client(cast.alice)


def test_a_new_version_is_in_force_and_older_ones_stay(cast: Cast, administrator: Client) -> None:
    told = {"kind": "promise", "text": f"We learn here. {HOSTILE}", "signed_by": f"the board {HOSTILE}"}
    assert administrator.post("/workspace/promise/", told).status_code == 303
    page = administrator.get("/workspace/promise/").content.decode()
    assert "Version 2" in page
    assert "Version 1" in page
    assert HOSTILE not in page
    assert Statement.objects.filter(kind="promise").count() == 2


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"kind": "boundary", "text": "Ask {somebody}", "signed_by": "the board"}, "can be filled in"),
        ({"kind": "boundary", "text": "", "signed_by": "the board"}, "required"),
        ({"kind": "curse", "text": "x", "signed_by": "y"}, ""),
    ],
)
def test_one_that_cannot_be_signed_comes_back_open(
    cast: Cast, administrator: Client, told: dict[str, str], sentence: str
) -> None:
    answer = administrator.post("/workspace/promise/", told)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Statement.objects.count() == 2


def test_nobody_else_signs(cast: Cast, signed_in_client: SignIn) -> None:
    told = {"kind": "promise", "text": "x", "signed_by": "y"}
    for name in ("alice", "bob", "rita", "mallory"):
        assert signed_in_client(getattr(cast, name)).post("/workspace/promise/", told).status_code == 403
    assert Statement.objects.count() == 2


def test_the_trail_says_who_did_what_without_any_title(cast: Cast, administrator: Client) -> None:
    page = administrator.get("/workspace/trail/").content.decode()
    assert "started review" in page
    assert "Alice Arkwright" in page
    assert "Queue filled up" not in page
    assert administrator.get("/workspace/trail/?page=99").status_code == 200
    assert administrator.get("/workspace/trail/?page=0").status_code == 200
