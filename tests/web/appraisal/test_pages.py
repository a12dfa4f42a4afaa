"""The page of two readers: asking, answering, and what is said where something is missing."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Appraisal
from tests.people import Cast
from tests.usecases.appraisal.reading import ALL_YES, share

SignIn = Callable[[Account], Client]
ATTACK = "<script>alert('x')</script>"


@pytest.fixture
def address(cast: Cast) -> str:
    """Return the page of the shared review."""
    share(cast)
    return f"/reviews/{cast.review.id}/appraisal/"


def test_a_facilitator_asks_and_a_reader_answers(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    alice, rita = signed_in_client(cast.alice), signed_in_client(cast.rita)
    asked = alice.post(f"{address}ask/", {"as": "reader", "account_id": str(cast.rita.id)}, follow=True)
    assert "They are asked." in asked.content.decode()
    page = rita.get(address).content.decode()
    assert page.count("<fieldset") == 8
    assert "Alice" not in page.partition("<main")[2]
    sent = {f"rating-{key}": value for key, value in ALL_YES.items()} | {"comment-evidence": ATTACK}
    assert rita.post(address, sent).status_code == 303
    said = alice.get(address).content.decode()
    assert "A reader of the team" in said
    assert "<script>alert" not in said
    assert "&lt;script&gt;" in said


def test_what_is_missing_is_said_beside_its_question_and_nothing_typed_is_lost(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    signed_in_client(cast.alice).post(f"{address}ask/", {"as": "reader", "account_id": str(cast.rita.id)})
    rita = signed_in_client(cast.rita)
    response = rita.post(address, {"rating-evidence": "1", "rating-fair": "3", "comment-fair": "Kind."})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'aria-describedby="missing-evidence"' in page
    assert "Kind.</textarea>" in page
    assert not Appraisal.objects.exclude(made_at=None).exists()


def test_a_veto_is_made_and_settled_on_the_same_page(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    alice.post(f"{address}ask/", {"as": "closest", "account_id": str(cast.bob.id)})
    assert "A question for you alone" in bob.get(address).content.decode()
    bob.post(address, {"rating-fair": "2", "objection": "The second event."})
    assert "The second event." in alice.get(address).content.decode()
    assert "It is right now" in bob.get(address).content.decode()
    assert bob.post(f"{address}settle/").status_code == 303
    assert "It is right now" not in bob.get(address).content.decode()


def test_a_choice_that_is_none_is_asked_again(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    alice = signed_in_client(cast.alice)
    for account_id in ("", "nonsense", str(cast.bob.id)):
        response = alice.post(f"{address}ask/", {"as": "reader", "account_id": account_id})
        assert response.status_code == 422
    assert alice.post(f"{address}take-back/", {"appraisal_id": "x"}).status_code == 422
    alice.post(f"{address}ask/", {"as": "reader", "account_id": str(cast.rita.id)})
    taken = {"appraisal_id": str(Appraisal.objects.get().id)}
    assert alice.post(f"{address}take-back/", taken).status_code == 303
    assert not Appraisal.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("bob", 200), ("rita", 403), ("mallory", 403)])
def test_nobody_else_opens_it_or_asks(
    cast: Cast, signed_in_client: SignIn, address: str, who: str, status: int
) -> None:
    client = signed_in_client(getattr(cast, who))
    assert client.get(address).status_code == status
    sent = {"as": "reader", "account_id": str(cast.rita.id)}
    assert client.post(f"{address}ask/", sent).status_code in (403, 422)
    assert client.post(address, {}).status_code == 403
    assert not Appraisal.objects.exists()


def test_visitors_sign_in_first(address: str) -> None:
    assert Client().get(address).status_code == 302
