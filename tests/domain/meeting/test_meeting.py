"""A meeting's clock is gentle, stands still when asked to, and knows nothing of daylight saving."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.meeting.agenda import Opens
from lightkeeper.domain.meeting.meeting import (
    NUDGE_WORDS,
    Meeting,
    Nudge,
    clock_of,
    ended,
    is_timeline_walked,
    moved_to,
    next_step,
    paused,
    resumed,
)

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
MEETING = Meeting(60, BEGAN_AT)


def at(minutes: float) -> datetime:
    return BEGAN_AT + timedelta(minutes=minutes)


def test_the_clock_counts_what_is_left_in_the_step_and_altogether() -> None:
    clock = clock_of(MEETING, at(1))
    assert (clock.elapsed, clock.left_in_step, clock.left) == (
        timedelta(minutes=1),
        timedelta(minutes=2),
        timedelta(minutes=59),
    )


@pytest.mark.parametrize(
    ("minutes", "nudge"), [(0, None), (1.9, None), (2, Nudge.SOON), (3, Nudge.OVER), (30, Nudge.OVER)]
)
def test_the_nudge_comes_a_minute_before_the_end_and_stays(minutes: float, nudge: Nudge | None) -> None:
    assert clock_of(MEETING, at(minutes)).nudge == nudge


def test_in_a_step_of_a_minute_the_nudge_does_not_come_at_once() -> None:
    last = moved_to(MEETING, 12, at(59))
    assert clock_of(last, at(59.5)).nudge is None
    assert clock_of(last, at(59.7)).nudge is Nudge.SOON


def test_nudges_ask_for_nothing_at_once() -> None:
    assert "when people are ready" in NUDGE_WORDS[Nudge.OVER]


def test_a_clock_that_runs_behind_shows_the_beginning() -> None:
    clock = clock_of(MEETING, at(-5))
    assert (clock.elapsed, clock.in_step) == (timedelta(), timedelta())


@pytest.mark.parametrize("began_at", [datetime(2026, 3, 29, 1, 30), datetime(2026, 10, 25, 2, 30)])
def test_a_meeting_across_the_change_of_clocks_is_as_long_as_any_other(began_at: datetime) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    began = began_at.replace(tzinfo=berlin)
    later = (began.astimezone(UTC) + timedelta(minutes=50)).astimezone(berlin)
    meeting = Meeting(60, began, step_started_at=began)
    assert clock_of(meeting, later).elapsed == timedelta(minutes=50)
    assert resumed(paused(meeting, began), later).paused == timedelta(minutes=50)


def test_times_without_a_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        clock_of(Meeting(60, BEGAN_AT.replace(tzinfo=None)), BEGAN_AT)


def test_moving_on_starts_the_clock_of_the_next_step() -> None:
    moved = moved_to(MEETING, 1, at(5))
    assert moved.present.key == "rules"
    assert clock_of(moved, at(6)).left_in_step == timedelta(minutes=2)


def test_moving_to_where_one_is_changes_nothing() -> None:
    assert moved_to(MEETING, 0, at(2)) is MEETING
    assert moved_to(MEETING, -3, at(2)) is MEETING


def test_there_is_nothing_after_the_last_step() -> None:
    last = moved_to(MEETING, 99, at(59))
    assert next_step(last) is None
    assert last.present.key == "thanks"
    following = next_step(MEETING)
    assert following is not None
    assert following.key == "rules"


def test_the_story_is_walked_once_its_last_step_is_left_and_stays_so() -> None:
    walking = moved_to(MEETING, 6, at(34))
    assert not is_timeline_walked(walking)
    writing = moved_to(walking, 7, at(40))
    assert is_timeline_walked(writing)
    assert is_timeline_walked(moved_to(writing, 4, at(45)))


def test_a_meeting_that_ended_has_walked_and_none_at_all_has_not() -> None:
    assert is_timeline_walked(ended(MEETING, at(5)))
    assert not is_timeline_walked(None)


def test_what_is_paused_stands_still_and_goes_on_where_it_stood() -> None:
    still = paused(MEETING, at(2))
    assert still.is_paused
    assert clock_of(still, at(20)) == clock_of(MEETING, at(2))
    going = resumed(still, at(20))
    assert clock_of(going, at(21)).in_step == timedelta(minutes=3)
    assert clock_of(going, at(21)).elapsed == timedelta(minutes=3)


def test_a_step_begun_in_a_pause_has_used_no_time() -> None:
    going = resumed(moved_to(paused(MEETING, at(2)), 1, at(10)), at(20))
    assert clock_of(going, at(20)).in_step == timedelta()


def test_pausing_twice_or_going_on_unpaused_changes_nothing() -> None:
    still = paused(MEETING, at(2))
    assert paused(still, at(3)) is still
    assert resumed(MEETING, at(3)) is MEETING


def test_ending_stops_the_clock_and_the_nudging() -> None:
    over = ended(paused(MEETING, at(10)), at(15))
    assert not over.is_running
    assert not over.is_paused
    assert paused(over, at(16)) is over
    assert clock_of(over, at(90)).elapsed == timedelta(minutes=10)
    assert clock_of(over, at(90)).nudge is None


def test_people_write_from_the_step_of_writing_until_the_cards_are_shown() -> None:
    assert not moved_to(MEETING, 6, at(34)).is_writing
    writing = moved_to(MEETING, 7, at(40))
    assert writing.is_writing
    assert writing.has_open(Opens.WRITING)
    assert moved_to(writing, 8, at(43)).is_writing
    assert not ended(writing, at(44)).is_writing
    assert not ended(writing, at(44)).has_open(Opens.WRITING)


@given(st.lists(st.tuples(st.sampled_from(["pause", "resume", "next", "back"]), st.integers(0, 900)), max_size=30))
def test_whatever_is_pressed_time_used_and_time_left_add_up(pressed: list[tuple[str, int]]) -> None:
    meeting, now = MEETING, BEGAN_AT
    for what, seconds in pressed:
        now += timedelta(seconds=seconds)
        stills = {"pause": paused, "resume": resumed}
        step = meeting.step + (1 if what == "next" else -1)
        meeting = stills[what](meeting, now) if what in stills else moved_to(meeting, step, now)
        clock = clock_of(meeting, now)
        assert clock.elapsed + clock.left == timedelta(minutes=60)
        assert timedelta() <= clock.in_step <= clock.elapsed
