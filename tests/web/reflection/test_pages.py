"""Three columns on the review's page, each answered by words or by having found nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Reflection, Review
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from tests.people import Cast

SignIn = Callable[[Account], Client]
FRAGMENT: dict[str, Any] = {"headers": {"HX-Request": "true"}}
SAID = {"prompt": "lucky", "text": "<b>By day</b>, and people were near.", "next_step": "Nobody would have seen it."}


@pytest.fixture
def address(cast: Cast) -> str:
    """Return where reflections of the cast's review are added."""
    return f"/reviews/{cast.review.id}/reflections/"


def test_the_review_shows_three_prompts_with_what_each_is_for(cast: Cast, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/").content.decode()
    assert text.index("What went well<") < text.index("Where we were lucky<") < text.index("What made it hard<")
    assert text.count("Nothing found<") == 3


def test_one_is_added_and_the_columns_come_back_with_its_second_answer_and_its_factor(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("No <alarm>"))
    said = {**SAID, "factor_id": str(factor.id)}
    text = signed_in_client(cast.bob).post(address, said, **FRAGMENT).content.decode()
    assert text.startswith('<section class="review-section" id="reflections"')
    assert "&lt;b&gt;By day&lt;/b&gt;" in text
    assert "What if the luck had run out?" in text
    assert f'href="#finding-{factor.id}"' in text
    assert "No &lt;alarm&gt;" in text
    assert "/undo/" in text


def test_without_script_forms_are_pages_and_lead_back(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    client = signed_in_client(cast.bob)
    assert "What if the luck had run out?" in client.get(f"{address}?prompt=lucky").content.decode()
    response = client.post(address, SAID)
    one = Reflection.objects.get()
    assert response.status_code == 303
    assert response["Location"].endswith(f"#reflection-{one.id}")
    assert "&lt;b&gt;" in client.get(f"/reflections/{one.id}/").content.decode()
    assert "<form" not in client.get(f"{address}?closed=1", **FRAGMENT).content.decode().partition("item-form")[2]


@pytest.mark.parametrize("prompt", ["", "wrong", "<b>"])
def test_a_prompt_that_is_none_is_answered_with_a_sentence(
    cast: Cast, signed_in_client: SignIn, address: str, prompt: str
) -> None:
    client = signed_in_client(cast.bob)
    assert client.get(f"{address}?prompt={prompt}").status_code == 422
    assert client.post(f"{address}nothing/", {"prompt": prompt}).status_code == 422


def test_one_without_words_comes_back_in_its_place(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    response = signed_in_client(cast.bob).post(address, {**SAID, "text": ""}, **FRAGMENT)
    assert (response.status_code, response["HX-Retarget"]) == (422, "#new-lucky")
    assert "say that nothing was found" in response.content.decode()


def test_one_is_changed_taken_out_and_brought_back(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    client = signed_in_client(cast.bob)
    client.post(address, SAID)
    one = Reflection.objects.get()
    changed = client.post(f"/reflections/{one.id}/", {"text": "Said better", "version": "1"}, **FRAGMENT)
    assert "Said better" in changed.content.decode()
    removed = client.post(f"/reflections/{one.id}/remove/", **FRAGMENT).content.decode()
    assert "Said better" not in removed
    undo = removed.partition("/undo/")[2][:36]
    back = client.post(f"/reviews/{cast.review.id}/undo/{undo}/", **FRAGMENT).content.decode()
    assert back.startswith('<section class="review-section" id="reflections"')
    assert "Said better" in back


def test_whoever_saves_second_sees_both_texts(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    signed_in_client(cast.bob).post(address, SAID)
    one = Reflection.objects.get()
    signed_in_client(cast.bob).post(f"/reflections/{one.id}/", {"text": "Written first", "version": "1"})
    late = signed_in_client(cast.alice).post(f"/reflections/{one.id}/", {"text": "Written second", "version": "1"})
    assert late.status_code == 409
    assert "Written first" in late.content.decode()
    assert "Written second" in late.content.decode()


def test_nothing_found_is_an_answer_that_can_be_taken_back(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    client = signed_in_client(cast.bob)
    text = client.post(f"{address}nothing/", {"prompt": "well"}, **FRAGMENT).content.decode()
    assert "People looked, and found nothing." in text
    again = client.post(f"{address}nothing/", {"prompt": "well", "again": "1"}, **FRAGMENT).content.decode()
    assert "People looked, and found nothing." not in again
    client.post(address, SAID)
    assert client.post(f"{address}nothing/", {"prompt": "lucky"}).status_code == 422


def test_readers_see_answers_without_tools_and_nothing_while_there_are_none(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    review = f"/reviews/{cast.review.id}/"
    assert 'id="reflections"' not in signed_in_client(cast.rita).get(review).content.decode()
    signed_in_client(cast.alice).post(address, SAID)
    shown = signed_in_client(cast.rita).get(review).content.decode().partition('id="reflections"')[2]
    columns = shown.partition("</section></div>")[0][:4000]
    assert "&lt;b&gt;By day&lt;/b&gt;" in columns
    assert "Nothing found<" not in columns
    assert signed_in_client(cast.rita).get(address).status_code == 403


def test_strangers_find_nothing_and_nothing_is_written(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    for account in (cast.rita, cast.mallory):
        client = signed_in_client(account)
        assert client.post(address, SAID).status_code == 404
        assert client.post(f"{address}nothing/", {"prompt": "well"}).status_code == 404
    assert Client().get(address).status_code == 302
    assert not Reflection.objects.exists()
