"""Recollections through the API: one's own, and what was opened."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Recollection, Review
from tests.people import Cast

SignIn = Callable[[Account], Client]
STORY = "I saw the queue grow."


def own(cast: Cast) -> str:
    """Return the address of one's own."""
    return f"/api/reviews/{cast.review.id}/recollection"


def write(client: Client, cast: Cast, **said: Any) -> Any:
    """Write one's own."""
    body = {"part": "responder", "texts": {"story": STORY}, **said}
    return client.put(own(cast), json.dumps(body), content_type="application/json")


def hand_over(client: Client, cast: Cast, **consents: str) -> Any:
    """Say that one is ready."""
    body = json.dumps({"consents": consents})
    return client.post(f"{own(cast)}/hand-over", body, content_type="application/json")


def test_somebody_writes_hands_over_and_all_is_opened(cast: Cast, signed_in_client: SignIn) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    assert bob.get(own(cast)).json()["version"] == 0
    assert write(bob, cast).json() == {"version": 1}
    assert hand_over(bob, cast, story="quote_role").json()["stand"] == "handed_over"
    everybodys = f"/api/reviews/{cast.review.id}/recollections"
    assert alice.get(everybodys).json()["ready"] == 1
    assert bob.get(everybodys).json()["ready"] is None
    assert alice.post(f"{everybodys}/open", {}, content_type="application/json").json() == {"opened": 1}
    (question,) = alice.get(everybodys).json()["questions"]
    (passage,) = question["passages"]
    assert (question["key"], passage["who"], passage["text"], passage["consent"]) == (
        "story", "Responder A", STORY, "quote_role",
    )  # fmt: skip


def test_it_is_taken_back_and_withdrawn(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    write(bob, cast)
    hand_over(bob, cast)
    assert bob.post(f"{own(cast)}/take-back", {}, content_type="application/json").json()["stand"] == "writing"
    assert bob.delete(own(cast)).json() == {"withdrawn": True}
    assert not Recollection.objects.exists()
    assert bob.delete(own(cast)).status_code == 404


def test_a_second_window_is_told(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    write(bob, cast)
    answer = write(bob, cast, seen_version=0)
    assert (answer.status_code, "another window" in answer.json()["error"]) == (409, True)


@pytest.mark.parametrize(
    "said",
    [
        {"part": "culprit"},
        {"texts": {"story": 3}},
        {"texts": {"nothing": "x"}},
        {"whose": "alice"},
        {"seen_version": -1},
    ],
)
def test_what_cannot_be_used_is_answered_with_one_sentence(
    cast: Cast, signed_in_client: SignIn, said: dict[str, Any]
) -> None:
    answer = write(signed_in_client(cast.bob), cast, **said)
    assert answer.status_code == 422
    assert set(answer.json()) == {"error"}
    assert not Recollection.objects.exists()


def test_readers_are_refused_and_strangers_find_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    for name in ("rita", "mallory"):
        client = signed_in_client(getattr(cast, name))
        answers = [client.get(own(cast)), write(client, cast), hand_over(client, cast), client.delete(own(cast))]
        answers.append(client.get(f"/api/reviews/{cast.review.id}/recollections"))
        assert {one.status_code for one in answers} == {404}
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    rita = signed_in_client(cast.rita)
    assert {write(rita, cast).status_code, rita.get(own(cast)).status_code} == {403}
    assert Client().get(own(cast)).status_code == 401
    assert not Recollection.objects.exists()
