"""Tests of the API as a whole: who may ask, how refusals are said, and what it says of itself."""

import json
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.test import Client

from lightkeeper.api.errors import sentence_of
from lightkeeper.store.models import Account

SignIn = Callable[[Account], Client]
ADDRESSES = ("reviews", "reviews/{id}", "reviews/{id}/markdown", "incidents", "me", "openapi.json", "nowhere")


@pytest.mark.parametrize("address", ADDRESSES)
def test_visitors_get_401_and_one_sentence_whatever_they_ask_for(review_id: UUID, address: str) -> None:
    response = Client().get("/api/" + address.format(id=review_id))
    assert response.status_code == 401
    assert response.json() == {"error": "Sign in first: the API answers people who are signed in."}


def test_a_visitor_cannot_write_with_or_without_a_token(review_id: UUID) -> None:
    for client in (Client(), Client(enforce_csrf_checks=True)):
        assert client.post(f"/api/reviews/{review_id}/events", "{}", content_type="application/json").status_code == 401


def test_writing_needs_the_token_and_reading_does_not(alice: Account, review_id: UUID) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice, backend=settings.AUTHENTICATION_BACKENDS[0])
    body = json.dumps({"happened_at": "2026-03-02T14:00:00Z", "text": "The queue grew."})
    address = f"/api/reviews/{review_id}/events"
    assert client.get("/api/me").status_code == 200
    refused = client.post(address, body, content_type="application/json")
    assert refused.status_code == 403
    assert "X-CSRFToken" in refused.json()["error"]
    client.cookies["csrftoken"] = token = "a" * 32
    allowed = client.post(address, body, content_type="application/json", headers={"X-CSRFToken": token})
    assert allowed.status_code == 201


def test_somebody_switched_off_is_a_visitor(bob: Account, signed_in_client: SignIn) -> None:
    client = signed_in_client(bob)
    Account.objects.filter(id=bob.id).update(is_active=False)
    assert client.get("/api/me").status_code == 401


def test_it_describes_itself_to_those_signed_in(rita: Account, signed_in_client: SignIn) -> None:
    described = signed_in_client(rita).get("/api/openapi.json").json()
    assert set(described["paths"]) >= {
        "/api/reviews",
        "/api/reviews/{review_id}",
        "/api/reviews/{review_id}/markdown",
        "/api/reviews/{review_id}/events",
        "/api/incidents",
        "/api/me",
    }
    assert all(one.get("summary") for path in described["paths"].values() for one in path.values())


@pytest.mark.parametrize("address", ["nowhere", "reviews/not-an-id", "reviews/", "me/more", "reviews/../../x"])
def test_an_address_that_leads_nowhere_is_answered_in_json(
    rita: Account, signed_in_client: SignIn, address: str
) -> None:
    response = signed_in_client(rita).get(f"/api/{address}")
    assert response.status_code == 404
    assert list(response.json()) == ["error"]


def test_what_is_not_shared_is_not_found_in_the_same_words_as_what_does_not_exist(
    mallory: Account, signed_in_client: SignIn, review_id: UUID
) -> None:
    client = signed_in_client(mallory)
    there, not_there = client.get(f"/api/reviews/{review_id}"), client.get(f"/api/reviews/{uuid4()}")
    assert there.status_code == not_there.status_code == 404
    assert there.json() == not_there.json()


@pytest.mark.parametrize(
    ("query", "named"),
    [("page=0", "page"), ("page=x", "page"), ("kind=odd", "kind"), ("team=odd", "team"), ("sort=odd", "sort")],
)
def test_a_query_that_cannot_be_used_is_told_by_name(
    rita: Account, signed_in_client: SignIn, query: str, named: str
) -> None:
    response = signed_in_client(rita).get(f"/api/reviews?{query}")
    assert response.status_code == 422
    assert response.json()["error"].startswith(named)


def test_an_answer_is_kept_by_no_cache(rita: Account, signed_in_client: SignIn) -> None:
    response = signed_in_client(rita).get("/api/me")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_an_unexplained_mistake_still_says_what_to_do() -> None:
    assert sentence_of([]) == "The request cannot be used. Compare it with /api/openapi.json."
