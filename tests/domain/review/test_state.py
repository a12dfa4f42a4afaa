"""The stages of a review, one step at a time."""

import pytest

from lightkeeper.domain.review.state import MOVES, IllegalMoveError, ReviewState, check_move


def test_only_shared_and_archived_reviews_are_read_beyond_those_taking_part() -> None:
    assert [state for state in ReviewState if state.is_shared] == [ReviewState.SHARED, ReviewState.ARCHIVED]


def test_a_review_goes_one_step_at_a_time() -> None:
    check_move(ReviewState.DRAFT, ReviewState.IN_REVIEW)
    with pytest.raises(IllegalMoveError, match=r"draft cannot become shared\. It can become: in review\."):
        check_move(ReviewState.DRAFT, ReviewState.SHARED)


@pytest.mark.parametrize("state", ReviewState)
def test_no_stage_is_a_dead_end_and_none_leads_to_itself(state: ReviewState) -> None:
    assert MOVES[state]
    assert state not in MOVES[state]
