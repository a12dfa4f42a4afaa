"""Lengths are said as people say them."""

import pytest

from lightkeeper.web.timeline.words import length_words, name_of


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (38, "38 minutes"),
        (119, "119 minutes"),
        (120, "2 h"),
        (155, "2 h 35 min"),
        (2880, "2 days"),
        (3005, "2 days 2 h"),
    ],
)
def test_a_length_is_as_exact_as_it_helps(minutes: int, words: str) -> None:
    assert length_words(minutes) == words


def test_a_name_is_cut_at_a_word_and_says_so() -> None:
    text = "Checkout triggered the incident: 24 clients are waiting for (limit 20)"
    assert name_of(text) == "Checkout triggered the incident: 24 clients are waiting for…"
    assert name_of("two\nlines") == "two lines"
    assert name_of("x" * 70) == "x" * 60 + "…"
