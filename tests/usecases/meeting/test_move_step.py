"""Facilitators move along the agenda, stand still and go on."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from lightkeeper.store.models import Participation
from lightkeeper.usecases.meeting.move_step import move_step, pause_meeting, resume_meeting
from lightkeeper.usecases.meeting.tick_heard import tick_heard
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, heard_of, meeting_of, only_for

BEGAN_AT = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


def test_pressing_next_twice_skips_nothing(cast: Cast) -> None:
    begin(cast, 3)
    version = meeting_of(cast).version
    move_step(cast.actor("alice"), cast.review.id, 4)
    move_step(cast.actor("alice"), cast.review.id, 4)
    assert (meeting_of(cast).step, meeting_of(cast).version) == (4, version + 1)


def test_leaving_the_last_walk_is_kept(cast: Cast) -> None:
    begin(cast, 6)
    assert meeting_of(cast).walked_at is None
    move_step(cast.actor("alice"), cast.review.id, 7)
    walked_at = meeting_of(cast).walked_at
    move_step(cast.actor("alice"), cast.review.id, 2)
    assert walked_at is not None
    assert meeting_of(cast).walked_at == walked_at


def test_a_round_begins_with_nobody_ticked(cast: Cast) -> None:
    begin(cast, 2)
    part = Participation.objects.get(account=cast.bob)
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=True)
    move_step(cast.actor("alice"), cast.review.id, 9)
    assert meeting_of(cast).heard == []


def test_a_pause_is_as_long_as_it_was_across_the_change_of_clocks(cast: Cast) -> None:
    with time_machine.travel(BEGAN_AT, tick=False) as clock:
        begin(cast)
        clock.shift(timedelta(minutes=1))
        pause_meeting(cast.actor("alice"), cast.review.id)
        clock.shift(timedelta(hours=2))
        resume_meeting(cast.actor("alice"), cast.review.id)
    row = meeting_of(cast)
    assert (row.paused_at, row.paused_seconds) == (None, 7200)
    assert row.step_started_at == BEGAN_AT + timedelta(hours=2)


def test_whoever_watches_is_told_of_each_move(cast: Cast) -> None:
    begin(cast)
    assert heard_of(lambda: move_step(cast.actor("alice"), cast.review.id, 1)) == [cast.review.id]
    assert heard_of(lambda: pause_meeting(cast.actor("alice"), cast.review.id)) == [cast.review.id]


def test_without_a_meeting_there_is_nothing_to_move(cast: Cast) -> None:
    for call in (pause_meeting, resume_meeting):
        with pytest.raises(UnusableValueError, match="No meeting"):
            call(cast.actor("alice"), cast.review.id)


def test_only_facilitators_lead(cast: Cast) -> None:
    begin(cast)
    only_for(cast, "alice", lambda actor: move_step(actor, cast.review.id, 1))
    only_for(cast, "alice", lambda actor: pause_meeting(actor, cast.review.id))
    only_for(cast, "alice", lambda actor: resume_meeting(actor, cast.review.id))
