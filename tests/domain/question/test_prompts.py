"""Some kinds of review stand under one question of their own."""

import pytest

from lightkeeper.domain.question.prompts import question_of_kind
from lightkeeper.domain.review.state import ReviewKind


def test_a_near_miss_asks_what_stood_between_us_and_harm() -> None:
    asked = question_of_kind(ReviewKind.NEAR_MISS)
    assert asked is not None
    assert asked.text.startswith("What was the one thing between us and harm?")


def test_a_success_asks_how_it_went_right() -> None:
    asked = question_of_kind(ReviewKind.SUCCESS)
    assert asked is not None
    assert asked.text == "How did this go right?"


def test_a_look_ahead_imagines_the_change_gone_badly() -> None:
    asked = question_of_kind(ReviewKind.PRE_MORTEM)
    assert asked is not None
    assert asked.key == "Q-M2"


@pytest.mark.parametrize("kind", [ReviewKind.FULL, ReviewKind.SHORT, ReviewKind.THEME, ReviewKind.LEARNING])
def test_other_reviews_begin_with_no_question_of_their_own(kind: ReviewKind) -> None:
    assert question_of_kind(kind) is None
