"""Lengths are said as people say them."""

import pytest

from lightkeeper.web.timeline.words import length_words


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
