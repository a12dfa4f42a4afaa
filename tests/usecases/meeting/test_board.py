"""The board is the same for all, and holds nothing private."""

from lightkeeper.store.models import Review
from lightkeeper.usecases.meeting.board import NO_MEETING, board_of, meeting_stamp
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.move_step import move_step
from tests.people import Cast
from tests.usecases.meeting.hall import begin


def test_before_the_first_meeting_there_is_a_title_and_no_more(cast: Cast) -> None:
    board = board_of(cast.review.id)
    assert (board.title, board.stamp, board.meeting, board.turns) == ("Queue filled up", NO_MEETING, None, ())
    assert meeting_stamp(cast.review.id) == NO_MEETING


def test_the_stamp_follows_every_change(cast: Cast) -> None:
    begin(cast)
    first = meeting_stamp(cast.review.id)
    assert board_of(cast.review.id).stamp == first
    move_step(cast.actor("alice"), cast.review.id, 2)
    assert meeting_stamp(cast.review.id) != first


def test_the_questions_are_those_of_the_step_without_hidden_ones(cast: Cast) -> None:
    begin(cast, 9)
    assert board_of(cast.review.id).questions[0] == "What can we learn?"
    Review.objects.filter(id=cast.review.id).update(hidden_questions={"Q-I1": "We asked it yesterday."})
    assert "What can we learn?" not in board_of(cast.review.id).questions


def test_turns_are_for_a_running_meeting_only(cast: Cast) -> None:
    begin(cast)
    assert {turn.display_name for turn in board_of(cast.review.id).turns} == {"Alice Arkwright", "Bob Brannigan"}
    end_meeting(cast.actor("alice"), cast.review.id)
    assert board_of(cast.review.id).turns == ()
