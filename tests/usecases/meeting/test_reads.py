"""What others ask of meetings."""

from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.move_step import move_step
from lightkeeper.usecases.meeting.reads import is_meeting_running, is_story_being_walked, meeting_ended_at
from tests.people import Cast
from tests.usecases.meeting.hall import begin, meeting_of


def test_before_the_first_meeting_nothing_runs_and_nothing_ended(cast: Cast) -> None:
    review_id = cast.review.id
    assert (is_meeting_running(review_id), meeting_ended_at(review_id), is_story_being_walked(review_id)) == (
        False,
        None,
        False,
    )


def test_the_story_is_walked_for_a_part_of_the_meeting(cast: Cast) -> None:
    begin(cast, 5)
    assert is_meeting_running(cast.review.id)
    assert is_story_being_walked(cast.review.id)
    move_step(cast.actor("alice"), cast.review.id, 7)
    assert not is_story_being_walked(cast.review.id)


def test_the_last_end_is_told(cast: Cast) -> None:
    for _ in range(2):
        begin(cast)
        end_meeting(cast.actor("alice"), cast.review.id)
    assert meeting_ended_at(cast.review.id) == meeting_of(cast).ended_at
    assert not is_meeting_running(cast.review.id)
