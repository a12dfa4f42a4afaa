"""The support card is there for everybody who is signed in, in the workspace's words or ours, and leaves no trace."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.store.models import Account, AuditEntry, Statement
from lightkeeper.usecases.statement.sign_statement import sign_statement
from tests.people import Cast
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]


@pytest.mark.parametrize("name", ["alice", "bob", "rita", "mallory"])
def test_everybody_who_is_signed_in_reads_the_card_that_ships(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    before = AuditEntry.objects.count()
    answer = signed_in_client(getattr(cast, name)).get("/support/")
    assert answer.status_code == 200
    assert "You are not alone with this." in answer.content.decode()
    assert AuditEntry.objects.count() == before


def test_visitors_sign_in_first(cast: Cast) -> None:
    assert Client().get("/support/").status_code == 302


def test_the_workspaces_own_card_takes_its_place(cast: Cast, signed_in_client: SignIn) -> None:
    sign_statement(SYSTEM, Statement.SUPPORT, f"Ring the quay: 5555. {HOSTILE}", "people at the quay")
    page = signed_in_client(cast.rita).get("/support/").content.decode()
    assert "Ring the quay: 5555." in page
    assert "You are not alone" not in page
    assert HOSTILE not in page


def test_an_administrator_writes_it_where_the_promise_is_signed(cast: Cast, signed_in_client: SignIn) -> None:
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    client = signed_in_client(cast.alice)
    assert "You are not alone with this." in client.get("/workspace/promise/").content.decode()
    told = {"kind": "support", "text": "Ask the harbour master.", "signed_by": "the head of engineering"}
    assert client.post("/workspace/promise/", told).status_code == 303
    assert "Ask the harbour master." in client.get("/support/").content.decode()
    assert "Ask the harbour master." not in client.get("/promise/").content.decode()


def test_every_page_and_every_review_leads_to_it(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    assert 'href="/support/"' in client.get("/").content.decode()
    assert "Support, if this stays with you" in client.get(f"/reviews/{cast.review.id}/").content.decode()
