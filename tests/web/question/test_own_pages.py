"""Facilitators look after the workspace's own questions on a page of the workspace."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.store.models import Account, CatalogueQuestion
from tests.people import Cast

SignIn = Callable[[Account], Client]
PAGE = "/workspace/questions/"
SAID = {"text": "What did the <tide> say?", "phase": "C", "when": "At sea", "theme": "tides"}


def test_a_question_is_added_changed_retired_and_offered_again(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert "Which question do people here come back to?" in client.get(PAGE).content.decode()
    assert client.post(PAGE, SAID).status_code == 303
    assert "What did the &lt;tide&gt; say?" in client.get(PAGE).content.decode()
    own = CatalogueQuestion.objects.get()
    assert "&lt;tide&gt;" in client.get(f"{PAGE}{own.id}/").content.decode()
    client.post(f"{PAGE}{own.id}/", {**SAID, "text": "How high was the water?"})
    client.post(f"{PAGE}{own.id}/retire/")
    text = client.get(PAGE).content.decode()
    assert "How high was the water?" in text
    assert "No longer offered" in text
    client.post(f"{PAGE}{own.id}/retire/", {"again": "1"})
    assert "No longer offered" not in client.get(PAGE).content.decode()


def test_the_shipped_ones_are_listed_with_the_pinned_two_marked_and_no_way_to_change_them(
    cast: Cast, signed_in_client: SignIn
) -> None:
    text = signed_in_client(cast.alice).get(PAGE).content.decode()
    assert text.count("Every review asks this") == 2
    assert "/retire/" not in text


@pytest.mark.parametrize("wrong", [{"text": ""}, {"phase": "Z"}, {"text": "w" * 1001}])
def test_what_cannot_be_kept_comes_back_with_every_word(
    cast: Cast, signed_in_client: SignIn, wrong: dict[str, str]
) -> None:
    client = signed_in_client(cast.alice)
    response = client.post(PAGE, SAID | wrong)
    assert response.status_code == 422
    assert "At sea" in response.content.decode()
    assert not CatalogueQuestion.objects.exists()


def test_what_is_not_there_is_not_found(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert client.get(f"{PAGE}{uuid4()}/").status_code == 404
    assert client.post(f"{PAGE}{uuid4()}/retire/").status_code == 404


def test_others_are_refused_and_nothing_is_written(cast: Cast, signed_in_client: SignIn) -> None:
    for account in (cast.bob, cast.rita):
        client = signed_in_client(account)
        assert client.get(PAGE).status_code == 403
        assert client.post(PAGE, SAID).status_code == 403
    assert Client().get(PAGE).status_code == 302
    assert signed_in_client(cast.mallory).get(PAGE).status_code == 200
    assert not CatalogueQuestion.objects.exists()
