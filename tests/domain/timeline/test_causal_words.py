"""Causal words in events."""

import time

import pytest

from lightkeeper.domain.timeline.causal_words import CausalWords, Explanation, explanation_in, find_causal_words


@pytest.mark.parametrize(
    "text",
    [
        "Checkout failed because the pool was full.",
        "Errors caused by the new index",
        "Late due to a slow query",
        "The deploy led to a restart",
        "A retry storm, which resulted in timeouts",
        "DUE  TO load",
        "Down as a result of the failover",
        "Which\xa0caused the queue to grow",
    ],
)
def test_an_explanation_is_found(text: str) -> None:
    assert len(find_causal_words(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The pool was full.",
        "Maintenance due to start at 14:00",
        "The certificate was due to expire",
        "Read the because-file",
        "",
        "due\nto",
        "Jo asked what to do",
    ],
)
def test_a_plain_event_is_left_alone(text: str) -> None:
    assert find_causal_words(text) == []


def test_places_are_counted_in_code_points() -> None:
    text = "🌊 slow because of load; led to errors"
    found = find_causal_words(text)
    assert found == [CausalWords(7, 17, "because of", True), CausalWords(24, 30, "led to", False)]
    assert [text[one.start : one.end] for one in found] == ["because of", "led to"]


@pytest.mark.parametrize(
    ("text", "condition", "effect"),
    [
        ("At noon. Checkout failed because the pool was full. Then calm.", "the pool was full", "Checkout failed"),
        ("The new index led to slow writes", "The new index", "slow writes"),
        ("Because nobody was paged", "nobody was paged", ""),
        ("It was caused by 3.5 GB of logs; we waited", "3.5 GB of logs", "It was"),
    ],
)
def test_an_explanation_is_taken_apart(text: str, condition: str, effect: str) -> None:
    assert explanation_in(text) == Explanation(condition, effect)


def test_what_explains_nothing_has_no_explanation() -> None:
    assert explanation_in("The pool was full.") is None


@pytest.mark.parametrize("part", ["because ", "due" + " " * 50, "as a result ", "as ", " ", "caused by\t", ". ", "a"])
def test_a_long_text_takes_no_longer_than_its_length(part: str) -> None:
    text = part * (200_000 // len(part))
    began = time.perf_counter()
    find_causal_words(text)
    explanation_in(text)
    assert time.perf_counter() - began < 2
