"""The card is read in a minute: few words, plain sentences, no unexplained short forms."""

import time

import pytest

from lightkeeper.domain.lesson.card import (
    MOST_WORDS,
    count_words,
    figures_of,
    median_sentence_length,
    unexplained_acronyms,
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("**What** we saw:", 3),
        ("- at 14:05 we didn't see 10,000 orders", 7),
        ("read-only — mode", 2),
        ("### \n\n---\n", 0),
        ("_quietly_ [the runbook](https://x.example/y)", 3),
        ("日本語 テスト", 2),
    ],
)
def test_words_are_counted_as_they_are_read(text: str, count: int) -> None:
    assert count_words(text) == count


def test_a_hundred_and_twenty_words_fit_and_one_more_does_not() -> None:
    assert figures_of("word " * MOST_WORDS).is_short_enough
    assert not figures_of("word " * (MOST_WORDS + 1)).is_short_enough


def test_the_median_sentence_is_measured_in_words_and_lines_of_a_list_are_sentences() -> None:
    assert median_sentence_length("") == 0
    assert median_sentence_length("One two. One two three four! What now?") == 2
    assert median_sentence_length("- one two\n- one two three four") == 3
    assert figures_of("Short one.").is_calm
    assert not figures_of("very " * 23 + "long.").is_calm


def test_short_forms_are_listed_unless_they_are_spelled_out_or_known() -> None:
    text = "The SLO (service level objective) held; the time to live (TTL) and the BGP session at 10:00 UTC. BGP, RFC."
    assert unexplained_acronyms(text) == ["BGP", "RFC"]
    assert unexplained_acronyms(text, glossary=["bgp"]) == ["RFC"]
    assert figures_of(text).acronyms == ("BGP", "RFC")


def test_a_very_long_card_takes_no_longer_than_reading_it() -> None:
    began = time.perf_counter()
    figures_of("ABC (" * 50_000 + "a." * 50_000 + "\n" * 50_000)
    assert time.perf_counter() - began < 2
