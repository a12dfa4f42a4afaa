"""Tests of reviews as documents through the API."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]


def test_the_markdown_is_that_of_the_export_in_the_zone_that_was_asked_for(
    cast: Cast, signed_in_client: SignIn
) -> None:
    response = signed_in_client(cast.bob).get(f"/api/reviews/{cast.review.id}/markdown?zone=Europe/Berlin")
    assert response.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert response.content.decode().startswith("# Queue filled up")
    assert b"Europe/Berlin" in response.content


@pytest.mark.parametrize(("who", "status"), [("alice", 200), ("bob", 200), ("rita", 404), ("mallory", 404)])
def test_a_draft_is_read_by_those_taking_part(cast: Cast, signed_in_client: SignIn, who: str, status: int) -> None:
    response = signed_in_client(getattr(cast, who)).get(f"/api/reviews/{cast.review.id}/markdown")
    assert response.status_code == status


def test_a_reader_gets_the_readers_edition_whatever_they_ask_for(cast: Cast, signed_in_client: SignIn) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    response = signed_in_client(cast.rita).get(f"/api/reviews/{cast.review.id}/markdown?edition=participants")
    assert "everyone signed in (L1)" in response.content.decode()


@pytest.mark.parametrize("query", ["zone=Nowhere/At_all", "zone=../../etc/passwd", "edition=all"])
def test_a_zone_or_edition_that_is_none_is_refused(cast: Cast, signed_in_client: SignIn, query: str) -> None:
    response = signed_in_client(cast.bob).get(f"/api/reviews/{cast.review.id}/markdown?{query}")
    assert response.status_code == 422
    assert response.json()["error"]
