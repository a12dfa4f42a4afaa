"""The page somebody writes their own recollection on."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Passage, Recollection, Review
from lightkeeper.usecases.recollection.dispose_passage import dispose_passage
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.review.invite import end_part
from tests.people import Cast
from tests.usecases.recollection.tellers import STORY, passage_of, tell, write

SignIn = Callable[[Account], Client]
SCRIPT = {"HX-Request": "true"}
WITHOUT_TOKENS = re.compile(r'csrf[a-z_-]*"\s+(?:content|value)="[^"]+"|nonce" content="[^"]*"')


def path(cast: Cast) -> str:
    """Return the address of the page."""
    return f"/reviews/{cast.review.id}/recollection/"


def send(client: Client, cast: Cast, said: dict[str, str] | None = None, *, script: bool = False) -> HttpResponse:
    """Send the form with one answer."""
    form = {"part": "responder", "version": "0", "answer-story": STORY, "consent-story": "paraphrase", **(said or {})}
    return client.post(path(cast), form, headers=SCRIPT if script else {})  # type: ignore[return-value]


def text_of(answer: HttpResponse) -> str:
    """Return what a page says."""
    return answer.content.decode()


def test_it_says_first_who_reads_it_and_asks_what_suits_a_part(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    page = text_of(bob.get(path(cast)))  # type: ignore[arg-type]
    assert page.index("Only you can read this.") < page.index("Take yourself back to just before.")
    assert "What was your part?" in page
    assert "What were you trying to achieve" in page
    other = text_of(bob.get(path(cast), {"part": "affected"}))  # type: ignore[arg-type]
    assert "How did you get by in the meantime?" in other
    assert not Recollection.objects.exists()


def test_it_is_kept_while_somebody_writes(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    kept = send(bob, cast, script=True)
    assert "Kept at" in text_of(kept)
    assert 'id="own-version" value="1" hx-swap-oob="true"' in text_of(kept)
    assert "<html" not in text_of(kept)
    send(bob, cast, {"version": "1", "answer-story": "It grew.", "consent-story": "quote_role"}, script=True)
    assert (Passage.objects.get().text, Passage.objects.get().consent) == ("It grew.", "quote_role")


def test_without_script_it_is_kept_too(cast: Cast, signed_in_client: SignIn) -> None:
    answer = send(signed_in_client(cast.bob), cast)
    assert (answer.status_code, answer["Location"]) == (303, f"{path(cast)}?done=kept")
    assert "Kept. Only you can read it." in text_of(signed_in_client(cast.bob).get(answer["Location"]))  # type: ignore[arg-type]


def test_another_part_brings_its_questions_and_loses_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    answer = send(signed_in_client(cast.bob), cast, {"part": "affected", "then": "questions"}, script=True)
    page = text_of(answer)
    assert answer["HX-Retarget"] == "#own-form"
    assert "How did you get by in the meantime?" in page
    assert STORY in page


def test_a_second_window_shows_both_texts_and_saves_what_is_chosen(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    write(cast, "bob", {"story": "First window."})
    for script in (True, False):
        answer = send(bob, cast, {"answer-story": "Second window."}, script=script)
        assert answer.status_code == 409
        assert "First window." in text_of(answer)
        assert "Second window." in text_of(answer)
        assert 'id="own-version" value="1"' in text_of(answer)
    assert Passage.objects.get().text == "First window."
    assert send(bob, cast, {"version": "1", "answer-story": "Both."}).status_code == 303
    assert Passage.objects.get().text == "Both."


def test_saying_that_one_is_ready_keeps_what_stands_there(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    answer = send(bob, cast, {"then": "hand_over", "consent-story": "none"})
    assert answer["Location"].endswith("?done=ready")
    page = text_of(bob.get(answer["Location"]))  # type: ignore[arg-type]
    assert "You are ready. Nobody has read it." in page
    assert "Not at all: I keep it to myself" in page
    assert "<textarea" not in page
    assert bob.post(f"{path(cast)}take-back/").status_code == 303
    assert Recollection.objects.get().handed_over_at is None


def test_whoever_wrote_nothing_is_ready_too(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    send(bob, cast, {"then": "hand_over", "answer-story": ""})
    assert "will tell it when people meet" in text_of(bob.get(path(cast)))  # type: ignore[arg-type]


def test_once_opened_it_says_what_became_of_each_answer_and_can_be_withdrawn(
    cast: Cast, signed_in_client: SignIn
) -> None:
    tell(cast, "bob", {"story": STORY, "Q-D7": "The telephone."})
    open_recollections(cast.actor("alice"), cast.review.id)
    dispose_passage(cast.actor("alice"), passage_of(cast, "bob").id, Disposal.NOT_USED, "The log says the same.")
    bob = signed_in_client(cast.bob)
    page = text_of(bob.get(path(cast)))  # type: ignore[arg-type]
    assert "Not used: The log says the same." in page
    refused = bob.post(f"{path(cast)}take-back/")
    assert (refused.status_code, "This was opened" in text_of(refused)) == (422, True)  # type: ignore[arg-type]
    assert bob.post(f"{path(cast)}withdraw/", {"question": "story"}).status_code == 422
    assert bob.post(f"{path(cast)}withdraw/", {"question": "story", "meant": "yes"}).status_code == 303
    assert [one.question_key for one in Passage.objects.all()] == ["Q-D7"]
    bob.post(f"{path(cast)}withdraw/", {"meant": "yes"})
    assert not Recollection.objects.exists()


@pytest.mark.parametrize("said", [{"part": "culprit"}, {"consent-story": "all"}, {"answer-story": "w" * 20_001}])
def test_what_cannot_be_kept_comes_back_with_every_word(
    cast: Cast, signed_in_client: SignIn, said: dict[str, str]
) -> None:
    answer = send(signed_in_client(cast.bob), cast, said)
    assert answer.status_code == 422
    assert said.get("answer-story", STORY) in text_of(answer)
    assert not Recollection.objects.exists()


def test_what_is_written_is_never_markup(cast: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(cast.bob)
    send(bob, cast, {"answer-story": "</textarea><script>alert(1)</script>"})
    assert "<script>alert" not in text_of(bob.get(path(cast)))  # type: ignore[arg-type]
    tell(cast, "bob", {"story": "<script>alert(1)</script>"}, Consent.PARAPHRASE)
    assert "<script>alert" not in text_of(bob.get(path(cast)))  # type: ignore[arg-type]


def test_no_copy_of_the_page_is_kept_on_the_way(cast: Cast, signed_in_client: SignIn) -> None:
    assert "no-store" in signed_in_client(cast.bob).get(path(cast))["Cache-Control"]


def test_somebody_whose_part_ended_reads_theirs_and_not_the_title(cast: Cast, signed_in_client: SignIn) -> None:
    write(cast, "bob")
    end_part(cast.actor("alice"), cast.review.id, cast.bob.id)
    bob = signed_in_client(cast.bob)
    page = text_of(bob.get(path(cast)))  # type: ignore[arg-type]
    assert STORY in page
    assert "Queue filled up" not in page
    assert "You no longer take part" in page
    assert send(bob, cast, {"version": "1"}).status_code == 404
    withdrawn = bob.post(f"{path(cast)}withdraw/", {"meant": "yes"})
    assert (withdrawn.status_code, "It is gone for ever." in text_of(withdrawn)) == (200, True)  # type: ignore[arg-type]
    assert bob.get(path(cast)).status_code == 404


def test_whoever_never_wrote_is_answered_as_if_there_were_no_review(cast: Cast, signed_in_client: SignIn) -> None:
    write(cast, "bob")
    mallory, nowhere = signed_in_client(cast.mallory), f"/reviews/{uuid4()}/recollection/"
    answers = [
        [
            mallory.get(one),
            mallory.post(one, {"part": "responder", "answer-story": STORY}),
            mallory.post(f"{one}take-back/"),
            mallory.post(f"{one}withdraw/"),
            mallory.post(f"{one}withdraw/", {"meant": "yes"}),
        ]
        for one in (path(cast), nowhere)
    ]
    said = [[(one.status_code, WITHOUT_TOKENS.sub("", one.content.decode())) for one in some] for some in answers]
    assert said[0] == said[1]
    assert {status for status, _ in said[0]} == {404}


def test_readers_are_refused_strangers_find_nothing_and_visitors_sign_in(cast: Cast, signed_in_client: SignIn) -> None:
    for name in ("rita", "mallory"):
        client = signed_in_client(getattr(cast, name))
        assert client.get(path(cast)).status_code == 404
        assert send(client, cast).status_code == 404
    assert Client().get(path(cast)).status_code == 302
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    assert signed_in_client(cast.rita).get(path(cast)).status_code == 403
    assert not Recollection.objects.exists()
