"""Silent writing by script and by form, the reveal, and what becomes of cards."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Factor, Lesson, MeetingCard, Reflection
from tests.people import Cast
from tests.usecases.meeting.hall import WRITING, begin, meeting_of, open_to_the_organisation, write_and_reveal

SignIn = Callable[[Account], Client]


@pytest.fixture
def bob(cast: Cast, signed_in_client: SignIn) -> Client:
    """Return Bob's client."""
    return signed_in_client(cast.bob)


def _type(client: Client, cast: Cast, text: str, version: object = 0, prompt: str = "hard") -> Any:
    told = {"prompt": prompt, "text": text, "version": version}
    return client.post(f"/reviews/{cast.review.id}/meeting/cards/", told, content_type="application/json")


def _do(client: Client, card: MeetingCard, **said: str) -> int:
    return client.post(f"/cards/{card.id}/", said).status_code


def test_what_is_typed_is_kept_and_counted(cast: Cast, bob: Client) -> None:
    begin(cast, WRITING)
    assert _type(bob, cast, "The pager").json() == {"version": 1}
    assert _type(bob, cast, "The pager was loud", 1).json() == {"version": 2}


def test_another_window_is_told_what_stands_there(cast: Cast, bob: Client) -> None:
    begin(cast, WRITING)
    _type(bob, cast, "On the phone")
    answer = _type(bob, cast, "On the screen")
    assert answer.status_code == 409
    assert answer.json()["text"] == "On the phone"
    assert _type(bob, cast, "Both", answer.json()["version"]).json() == {"version": 2}


@pytest.mark.parametrize(
    ("prompt", "version"), [("nothing", 0), ("hard", "0"), ("hard", None), ("hard", 1.5), (["hard"], 0)]
)
def test_what_no_script_of_ours_sends_is_refused(cast: Cast, bob: Client, prompt: str, version: object) -> None:
    begin(cast, WRITING)
    assert _type(bob, cast, "x", version, prompt).status_code == 422
    assert not MeetingCard.objects.exists()


def test_a_script_is_told_in_one_sentence_why_it_cannot_be_kept(cast: Cast, bob: Client) -> None:
    begin(cast, 2)
    answer = _type(bob, cast, "Early")
    assert (answer.status_code, answer["Content-Type"]) == (422, "text/plain; charset=utf-8")
    assert "not begun yet" in answer.content.decode()


def test_the_plain_form_keeps_all_four_at_once(cast: Cast, bob: Client) -> None:
    begin(cast, WRITING)
    sent = {"condition": "A", "condition_version": "0", "hard": "D", "hard_version": "0"}
    assert bob.post(f"/reviews/{cast.review.id}/meeting/cards/", sent).status_code == 303
    assert dict(meeting_of(cast).cards.exclude(text="").values_list("prompt", "text")) == {
        "condition": "A",
        "hard": "D",
    }


@pytest.mark.parametrize("version", ["", "x", "²", "-1", "9" * 5000])
def test_a_form_with_no_version_that_can_be_read_is_kept(cast: Cast, bob: Client, version: str) -> None:
    begin(cast, WRITING)
    sent = {"hard": "D\x00", "hard_version": version}
    assert bob.post(f"/reviews/{cast.review.id}/meeting/cards/", sent).status_code == 303
    assert meeting_of(cast).cards.get(prompt="hard").text == "D"


@pytest.mark.parametrize("version", ["9" * 5000, "1e999", "NaN"])
def test_a_script_s_version_that_is_no_number_is_refused(cast: Cast, bob: Client, version: str) -> None:
    begin(cast, WRITING)
    body = f'{{"prompt": "hard", "text": "x", "version": {version}}}'
    address = f"/reviews/{cast.review.id}/meeting/cards/"
    assert bob.post(address, body, content_type="application/json").status_code == 422


def test_the_plain_form_of_an_older_page_shows_both_texts(cast: Cast, bob: Client) -> None:
    begin(cast, WRITING)
    _type(bob, cast, "On the phone")
    answer = bob.post(f"/reviews/{cast.review.id}/meeting/cards/", {"hard": "On the screen", "hard_version": "0"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "On the phone" in page
    assert "On the screen" in page
    sent = {"hard": "On both", "hard_version": "1"}
    assert bob.post(f"/reviews/{cast.review.id}/meeting/cards/", sent).status_code == 303


def test_what_was_written_is_taken_back(cast: Cast, bob: Client) -> None:
    begin(cast, WRITING)
    _type(bob, cast, "The pager")
    assert bob.post(f"/reviews/{cast.review.id}/meeting/cards/take-back/").status_code == 303
    assert not MeetingCard.objects.exists()


def test_the_reveal_shows_all_cards_to_everybody(cast: Cast, bob: Client, signed_in_client: SignIn) -> None:
    begin(cast, WRITING)
    _type(bob, cast, "The pager was loud")
    alice = signed_in_client(cast.alice)
    address = f"/reviews/{cast.review.id}/meeting/"
    assert "The pager was loud" not in alice.get(address).content.decode()
    assert alice.post(address + "cards/reveal/").status_code == 303
    assert "The pager was loud" in alice.get(address).content.decode()
    assert alice.post(address + "cards/reveal/").status_code == 422


def test_a_card_is_claimed_put_on_a_bone_and_made_into_things(cast: Cast, bob: Client) -> None:
    mine = next(card for card in write_and_reveal(cast) if card.prompt == "condition")
    assert _do(bob, mine, what="claim") == 303
    assert _do(bob, mine, what="group", family="DO") == 303
    assert _do(bob, mine, what="factor") == 303
    assert _do(bob, mine, what="lesson") == 303
    assert _do(bob, mine, what="unclaim") == 303
    assert Factor.objects.get().family == "DO"
    assert Lesson.objects.get().text == mine.text
    page = bob.get(f"/reviews/{cast.review.id}/meeting/").content.decode()
    assert "Used" in page
    assert 'class="meeting-bone"' in page


@pytest.mark.parametrize("prompt", ["well", "lucky", "hard"])
def test_a_card_is_kept_under_a_prompt(cast: Cast, bob: Client, prompt: str) -> None:
    card = write_and_reveal(cast)[0]
    assert _do(bob, card, what=prompt) == 303
    assert Reflection.objects.get().prompt == prompt


def test_every_card_gets_an_answer(cast: Cast, bob: Client) -> None:
    card = write_and_reveal(cast)[0]
    assert _do(bob, card, what="park") == 303
    assert _do(bob, card, what="reopen") == 303
    assert _do(bob, card, what="leave", reason="") == 422
    assert _do(bob, card, what="leave", reason="It is in the story.") == 303
    assert "It is in the story." in bob.get(f"/reviews/{cast.review.id}/meeting/").content.decode()


@pytest.mark.parametrize("said", [{"what": "shred"}, {}, {"what": "group", "family": "XX"}])
def test_what_the_page_does_not_offer_is_refused(cast: Cast, bob: Client, said: dict[str, str]) -> None:
    assert _do(bob, write_and_reveal(cast)[0], **said) == 422


def test_others_reach_no_card(cast: Cast, signed_in_client: SignIn) -> None:
    card = write_and_reveal(cast)[0]
    for name in ("rita", "mallory"):
        assert _do(signed_in_client(getattr(cast, name)), card, what="park") == 404
    open_to_the_organisation(cast)
    for name in ("rita", "mallory"):
        assert _do(signed_in_client(getattr(cast, name)), card, what="park") == 404
    assert Client().post(f"/cards/{card.id}/", {"what": "park"}).status_code == 302
