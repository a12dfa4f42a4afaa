"""Questions that close a conversation are known by their first words and their marks."""

import time

import pytest

from lightkeeper.domain.question.catalogue import SHIPPED
from lightkeeper.domain.question.coach import Shape, find_shapes


def shapes(question: str) -> set[str]:
    return {one.shape.value for one in find_shapes(question)}


@pytest.mark.parametrize("word", ["Is", "Are", "Was", "Did", "Do", "Have", "Could", "Should"])
def test_a_question_that_begins_so_is_closed(word: str) -> None:
    assert "closed" in shapes(f"{word} the runbook open at that time?")
    assert "closed" in shapes(f"{word.lower()} the runbook open")


@pytest.mark.parametrize(
    "question",
    [
        "You saw the graph, don't you think?",
        "It was clear, isn't it?",
        "Should you not have called?",
        "Didn’t you know the limit?",
        "Wouldn't it have been better to wait?",
        "Don't you agree?",
        "Could you not just wait?",
    ],
)
def test_a_question_that_holds_its_answer_is_leading(question: str) -> None:
    assert "leading" in shapes(question)


@pytest.mark.parametrize(
    "question",
    [
        "What did you see? What did you do?",
        "How did you find the graph and restart the node?",
        "What did the graph show and did you tell anybody?",
    ],
)
def test_two_questions_in_one_are_double(question: str) -> None:
    assert shapes(question) == {"double"}


@pytest.mark.parametrize("question", ["Who did the deploy?", "Who deployed it?", "who caused this"])
def test_a_search_for_somebody_is_noticed(question: str) -> None:
    assert shapes(question) == {"who_did"}


@pytest.mark.parametrize("question", ["Why did you restart it?", "Why didn't anybody call?", "Why did they not ask?"])
def test_a_why_put_to_people_is_noticed(question: str) -> None:
    assert shapes(question) == {"why_you"}


@pytest.mark.parametrize(
    "question",
    [
        "What can we learn?",
        "How did the change and the alert meet?",
        "Could you tell us about the first minutes?",
        "Why did the primary restart?",
        "Who was affected?",
        "Which logs and graphs were open?",
        "Is that so. We do not know",
        "The surety was low",
        "",
        "?!?",
    ],
)
def test_an_open_question_is_left_alone(question: str) -> None:
    assert shapes(question) - {"closed"} == set()
    assert question.startswith("Is") or shapes(question) == set()


def test_no_question_of_the_catalogue_is_closed_leading_or_aimed_at_somebody() -> None:
    for one in SHIPPED:
        assert shapes(one.text) <= {"double"}, one.key


def test_the_stretch_that_shows_it_is_counted_in_the_text_as_given() -> None:
    question = "İ think so. Did you see it? Who did that?"
    found = find_shapes(question)
    assert [(one.shape, question[one.start : one.end]) for one in found] == [
        (Shape.CLOSED, "Did"),
        (Shape.WHO_DID, "Who did"),
        (Shape.DOUBLE, "Who did that?"),
    ]


def test_a_very_long_question_takes_no_longer_than_reading_it() -> None:
    began = time.perf_counter()
    find_shapes("and did you? " * 20_000 + "x" * 200_000)
    assert time.perf_counter() - began < 2
