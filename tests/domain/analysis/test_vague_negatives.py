"""Vague negatives warn; a measurable description silences them."""

import pytest

from lightkeeper.domain.analysis.vague_negatives import ASK, find_vague_negatives


@pytest.mark.parametrize(
    "text",
    [
        "Monitoring was inadequate",
        "Poor testing",
        "There was insufficient capacity",
        "The limit was set improperly",
        "A bad default",
        "Monitoring was inadequate in 2023",
    ],
)
def test_a_judgement_without_a_measure_warns(text: str) -> None:
    assert find_vague_negatives(text)


@pytest.mark.parametrize(
    "text",
    [
        "the check ran every 15 min while the queue fills in 4",
        "Monitoring was inadequate: the check ran every 15 min",
        "Insufficient headroom, twice the peak would have been needed",
        "The wrong one of two replicas answered",
        "badge",
        "",
    ],
)
def test_a_measurable_description_silences_it(text: str) -> None:
    assert find_vague_negatives(text) == []


def test_it_says_which_word_and_where() -> None:
    (found,) = find_vague_negatives("Monitoring was inadequate")
    assert (found.word, found.start, found.end) == ("inadequate", 15, 25)
    assert ASK.startswith("What")
