"""Leaves are suggested by words, never assigned."""

import time

import pytest

from lightkeeper.domain.analysis.classification import suggest_leaves


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("The certificate expired at midnight", "TE5", ("certificate", "expired", "midnight")),
        ("Retries without backoff led to a thundering herd", "TE3", ("retries", "thundering herd")),
        ("The runbook was out of date", "PK2", ("runbook", "out of date")),
        ("The rate limits of the provider", "TE2", ("rate limits", "limits")),
        ("Only one person knew how to do it", "PK3", ("only one person", "one person knew", "knew how")),
        ("The handover note left it out", "WC6", ("handover",)),
    ],
)
def test_the_strongest_suggestion_comes_first_with_its_words(text: str, code: str, words: tuple[str, ...]) -> None:
    first = suggest_leaves(text)[0]
    assert (first.leaf.code, first.words) == (code, words)


def test_at_most_three_are_shown_and_the_same_text_gives_the_same_ones() -> None:
    text = "A deploy changed the config flag, the alert threshold was high, retries filled the queue, nobody owned it"
    assert len(suggest_leaves(text)) == 3
    assert suggest_leaves(text) == suggest_leaves(text)


@pytest.mark.parametrize("text", ["Human error", "operator error at the console", "", "xyzzy"])
def test_labels_and_texts_without_cues_suggest_nothing(text: str) -> None:
    assert suggest_leaves(text) == ()


def test_long_texts_are_quick() -> None:
    began_at = time.perf_counter()
    suggest_leaves("rate limit certificate retry " * 2_500)
    assert time.perf_counter() - began_at < 5
