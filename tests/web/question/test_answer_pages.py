"""Answers are written down in place, and become what follows from them by one button."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, ActionItem, Answer, Factor, Lesson, TimelineEvent
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from tests.people import Cast

SignIn = Callable[[Account], Client]
HTML = "<b>The limit</b> was lower than anybody knew."


@pytest.fixture
def answer(cast: Cast) -> Answer:
    """Return an answer of Bob's to what can be learned."""
    return add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-I1"), AnswerFields(HTML))


def test_an_answer_is_written_down_under_a_question_that_nobody_asked_yet(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    response = client.post(f"/reviews/{cast.review.id}/answers/", {"key": "Q-I1", "text": HTML})
    answer = Answer.objects.get()
    assert (response.status_code, response["Location"].partition("#")[2]) == (303, f"answer-{answer.id}")
    text = client.get(response["Location"]).content.decode()
    assert "&lt;b&gt;The limit&lt;/b&gt; was lower" in text
    assert "/undo/" in text
    client.post(f"/reviews/{cast.review.id}/answers/", {"question": str(answer.question_id), "text": "And more."})
    assert Answer.objects.filter(question=answer.question).count() == 2


def test_an_answer_without_words_comes_back_with_its_question(cast: Cast, signed_in_client: SignIn) -> None:
    response = signed_in_client(cast.bob).post(f"/reviews/{cast.review.id}/answers/", {"key": "Q-I1", "text": " "})
    text = response.content.decode()
    assert response.status_code == 422
    assert "Write down what was said" in text
    assert 'name="key" value="Q-I1"' in text


@pytest.mark.parametrize("to", [{"question": "nonsense"}, {}])
def test_an_answer_to_no_question_is_not_found(cast: Cast, signed_in_client: SignIn, to: dict[str, str]) -> None:
    said = {**to, "text": "It held."}
    assert signed_in_client(cast.bob).post(f"/reviews/{cast.review.id}/answers/", said).status_code == 404


def test_an_answer_is_changed_taken_out_and_brought_back(cast: Cast, signed_in_client: SignIn, answer: Answer) -> None:
    client = signed_in_client(cast.bob)
    assert "&lt;b&gt;" in client.get(f"/answers/{answer.id}/").content.decode()
    client.post(f"/answers/{answer.id}/", {"text": "Said better", "version": "1"})
    assert Answer.objects.get().text == "Said better"
    removed = client.post(f"/answers/{answer.id}/remove/")
    page = client.get(removed["Location"]).content.decode()
    assert "Said better" not in page
    undo = page.partition("/undo/")[2][:36]
    back = client.post(f"/reviews/{cast.review.id}/undo/{undo}/")
    assert back["Location"].startswith(f"/reviews/{cast.review.id}/questions/")
    assert "Said better" in client.get(back["Location"]).content.decode()


def test_whoever_saves_second_sees_both_texts(cast: Cast, signed_in_client: SignIn, answer: Answer) -> None:
    signed_in_client(cast.bob).post(f"/answers/{answer.id}/", {"text": "Written first", "version": "1"})
    late = signed_in_client(cast.alice).post(f"/answers/{answer.id}/", {"text": "Written second", "version": "1"})
    text = late.content.decode()
    assert late.status_code == 409
    assert "Written first" in text
    assert "Written second" in text
    assert 'name="version" value="2"' in text


@pytest.mark.parametrize(
    ("what", "model", "word"),
    [("factor", Factor, "Factor:"), ("lesson", Lesson, "Lesson:"), ("action_item", ActionItem, "Idea:")],
)
def test_one_button_makes_of_an_answer_what_follows_and_says_where_it_came_from(
    cast: Cast,
    signed_in_client: SignIn,
    answer: Answer,
    what: str,
    model: type[Factor | Lesson | ActionItem],
    word: str,
) -> None:
    client = signed_in_client(cast.bob)
    response = client.post(f"/answers/{answer.id}/make/", {"what": what})
    made = model.objects.get()
    page = client.get(response["Location"]).content.decode()
    assert "Made of the answer" in page
    assert word in page
    assert f"#finding-{made.pk}" in page
    review = client.get(f"/reviews/{cast.review.id}/").content.decode()
    line = review.partition("Came from:")[2][:300]
    assert f"/questions/#answer-{answer.id}" in line
    assert "the answer to “What can we learn?”" in line


def test_an_event_asks_for_its_time_first(cast: Cast, signed_in_client: SignIn, answer: Answer) -> None:
    client = signed_in_client(cast.bob)
    address = f"/answers/{answer.id}/event/"
    assert "&lt;b&gt;" in client.get(address).content.decode()
    refused = client.post(address, {"text": "The limit was reached.", "happened_at": ""})
    assert refused.status_code == 422
    assert "Say when it happened" in refused.content.decode()
    client.post(address, {"text": "The limit was reached.", "happened_at": "2026-03-02T14:05"})
    event = TimelineEvent.objects.get()
    assert (event.text, event.origin_id) == ("The limit was reached.", answer.id)
    assert "Came from:" in client.get(f"/reviews/{cast.review.id}/").content.decode()


def test_what_became_of_an_answer_is_said_with_its_reason(cast: Cast, signed_in_client: SignIn, answer: Answer) -> None:
    client = signed_in_client(cast.alice)
    assert client.post(f"/answers/{answer.id}/outcome/", {"disposal": "not_used"}).status_code == 422
    assert client.post(f"/answers/{answer.id}/outcome/", {"disposal": "eaten"}).status_code == 422
    said = {"disposal": "not_used", "reason": "It is about another day."}
    response = client.post(f"/answers/{answer.id}/outcome/", said)
    text = signed_in_client(cast.bob).get(response["Location"]).content.decode()
    assert "It is about another day." in text


def test_making_something_else_is_answered_with_a_sentence(
    cast: Cast, signed_in_client: SignIn, answer: Answer
) -> None:
    for what in ("", "event", "song"):
        assert signed_in_client(cast.bob).post(f"/answers/{answer.id}/make/", {"what": what}).status_code == 422


def test_strangers_and_readers_find_nothing(cast: Cast, signed_in_client: SignIn, answer: Answer) -> None:
    for account in (cast.rita, cast.mallory):
        client = signed_in_client(account)
        assert client.get(f"/answers/{answer.id}/").status_code == 404
        for path in ("make/", "outcome/", "remove/", "event/"):
            said = {"what": "factor", "disposal": "parked"}
            assert client.post(f"/answers/{answer.id}/{path}", said).status_code in (404, 422)
        said = {"key": "Q-I1", "text": "It held."}
        assert client.post(f"/reviews/{cast.review.id}/answers/", said).status_code == 404
    assert Answer.objects.count() == 1
    assert not Factor.objects.exists()
