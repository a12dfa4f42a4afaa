"""Deviations and labels: where asking begins."""

import time

import pytest

from lightkeeper.domain.analysis.deviations import is_act_of_somebody, is_deviation, is_label_for_people


@pytest.mark.parametrize(
    "text",
    [
        "The engineer did not follow the runbook",
        "Runbook was not followed",
        "the checklist was skipped",
        "Did not follow",
        "Deviation from the release procedure",
        "The change policy wasn't adhered to",
    ],
)
def test_a_text_about_not_doing_what_is_written_is_a_deviation(text: str) -> None:
    assert is_deviation(text)


@pytest.mark.parametrize(
    "text",
    [
        "The replica did not follow the leader",
        "The plan did not include a way back",
        "The check ran every 15 min while the queue fills in 4",
        "The runbook had no step for a full disk",
        "",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert not is_deviation(text)


def test_a_label_explains_nothing() -> None:
    assert is_label_for_people("Human error")
    assert is_label_for_people("A fat-fingered command")
    assert not is_label_for_people("User errors per minute doubled")


def test_an_act_of_somebody_is_told_from_an_act_of_a_machine() -> None:
    assert is_act_of_somebody("Responder A missed the alert")
    assert is_act_of_somebody("the engineer forgot X")
    assert is_act_of_somebody("They deleted the table")
    assert not is_act_of_somebody("The script deleted the table")
    assert not is_act_of_somebody("Engineers had two pages open")


def test_long_texts_take_no_longer_than_their_length() -> None:
    began_at = time.perf_counter()
    for text in ("not follow procedure " * 5_000, "step " * 20_000, "skipped " * 10_000 + "step"):
        is_deviation(text)
    assert time.perf_counter() - began_at < 2
