"""A facilitator starts a meeting; there is one at a time."""

import pytest

from lightkeeper.store.models import AuditEntry, Meeting
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.start_meeting import start_meeting
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, heard_of, only_for


def test_a_meeting_begins_at_its_first_step_and_the_trail_says_so(cast: Cast) -> None:
    row = start_meeting(cast.actor("alice"), cast.review.id, 30)
    assert (row.minutes, row.step, row.version, row.ended_at) == (30, 0, 1, None)
    assert AuditEntry.objects.latest("id").what == "started"


def test_whoever_watches_is_told(cast: Cast) -> None:
    assert heard_of(lambda: start_meeting(cast.actor("alice"), cast.review.id, 30)) == [cast.review.id]


def test_a_second_meeting_waits_for_the_end_of_the_first(cast: Cast) -> None:
    begin(cast)
    with pytest.raises(UnusableValueError, match="running"):
        start_meeting(cast.actor("alice"), cast.review.id, 60)
    end_meeting(cast.actor("alice"), cast.review.id)
    start_meeting(cast.actor("alice"), cast.review.id, 90)
    assert Meeting.objects.count() == 2


def test_a_length_that_is_not_offered_is_refused(cast: Cast) -> None:
    with pytest.raises(UnusableValueError, match="lengths"):
        start_meeting(cast.actor("alice"), cast.review.id, 45)
    assert not Meeting.objects.exists()


def test_only_facilitators_start(cast: Cast) -> None:
    only_for(cast, "alice", lambda actor: start_meeting(actor, cast.review.id, 60))
