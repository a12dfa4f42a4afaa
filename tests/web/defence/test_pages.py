"""The table of safeguards."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.store.models import Account, Defence, Factor
from lightkeeper.usecases.defence.add_defence import add_defence
from lightkeeper.usecases.defence.change_defence import change_defence
from lightkeeper.usecases.defence.fields import DefenceFields
from tests.people import Cast
from tests.usecases.recollection.tellers import take_part

SignIn = Callable[[Account], Client]
SCRIPT = {"HX-Request": "true"}
LIMIT = {"text": "Queue <b>limit</b>", "should_do": "Hold back", "outcome": "passed"}


def table(cast: Cast) -> str:
    """Return the address of the page with the table."""
    return f"/reviews/{cast.review.id}/preparation/"


def a_defence(cast: Cast) -> Defence:
    """Add a safeguard."""
    return add_defence(cast.actor("alice"), cast.review.id, DefenceFields("Queue limit", outcome=DefenceOutcome.PASSED))


def test_a_safeguard_is_added_where_it_stands(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    add = f"/reviews/{cast.review.id}/defences/"
    assert "Which safeguard stood here" in bob.get(add, headers=SCRIPT).content.decode()
    assert "<html" in bob.get(add).content.decode()
    answer = bob.post(add, LIMIT, headers=SCRIPT)
    assert answer["HX-Retarget"] == "#defences"
    assert "Queue &lt;b&gt;limit&lt;/b&gt;" in answer.content.decode()
    assert "What did it do this time?" in answer.content.decode()
    assert bob.post(add, LIMIT).status_code == 303
    assert Defence.objects.count() == 2


@pytest.mark.parametrize("said", [{"text": " "}, {"outcome": "failed"}, {"factor_id": "x"}, {"text": "w" * 10_001}])
def test_what_cannot_be_kept_comes_back(cast: Cast, signed_in_client: SignIn, said: dict[str, str]) -> None:
    add = f"/reviews/{cast.review.id}/defences/"
    for headers in ({}, SCRIPT):
        answer = signed_in_client(cast.bob).post(add, {**LIMIT, **said}, headers=headers)
        assert answer.status_code == 422
        assert "Hold back" in answer.content.decode()
    assert not Defence.objects.exists()


def test_it_is_changed_and_taken_out(cast: Cast, signed_in_client: SignIn) -> None:
    one = a_defence(cast)
    bob = signed_in_client(cast.bob)
    assert 'colspan="6"' in bob.get(f"/defences/{one.id}/", headers=SCRIPT).content.decode()
    answer = bob.post(f"/defences/{one.id}/", {**LIMIT, "did": "It slept", "version": "1"}, headers=SCRIPT)
    assert "It slept" in answer.content.decode()
    assert bob.post(f"/defences/{one.id}/remove/").status_code == 303
    assert "What stood between the trigger and the harm?" in bob.get(table(cast)).content.decode()


def test_whoever_saves_second_sees_both_texts(cast: Cast, signed_in_client: SignIn) -> None:
    one = a_defence(cast)
    change_defence(cast.actor("alice"), one.id, DefenceFields("Queue limit", did="It held"), 1)
    for headers in ({}, SCRIPT):
        answer = signed_in_client(cast.bob).post(
            f"/defences/{one.id}/", {**LIMIT, "did": "It slept", "version": "1"}, headers=headers
        )
        said = answer.content.decode()
        assert (answer.status_code, "It held" in said, "It slept" in said) == (409, True, True)
        assert 'name="version" value="2"' in said


def test_it_becomes_a_factor_in_its_role(cast: Cast, signed_in_client: SignIn) -> None:
    one = a_defence(cast)
    bob = signed_in_client(cast.bob)
    assert "Make it a factor" in bob.get(table(cast)).content.decode()
    answer = bob.post(f"/defences/{one.id}/factor/", headers=SCRIPT).content.decode()
    factor = Factor.objects.get()
    assert factor.role == "defence_passed"
    assert f"#finding-{factor.id}" in answer
    assert "Make it a factor" not in answer
    assert bob.post(f"/defences/{one.id}/factor/", headers=SCRIPT).status_code == 422
    change_defence(
        cast.actor("bob"), one.id, DefenceFields("Queue limit", outcome=DefenceOutcome.HELD, factor_id=factor.id)
    )
    assert "Its factor says otherwise." in bob.get(table(cast)).content.decode()


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    one = a_defence(cast)
    addresses = [f"/reviews/{cast.review.id}/defences/", f"/defences/{one.id}/"]
    writes = [*addresses, f"/defences/{one.id}/remove/", f"/defences/{one.id}/factor/"]
    rita, mallory = signed_in_client(cast.rita), signed_in_client(cast.mallory)
    assert {mallory.post(address, LIMIT).status_code for address in writes} == {404}
    assert {Client().get(address).status_code for address in addresses} == {302}
    take_part(cast, "rita", Role.READER)
    assert {rita.post(address, LIMIT).status_code for address in writes} == {403}
    assert "Add a safeguard" not in rita.get(table(cast)).content.decode()
    assert Defence.objects.get().version == 1
