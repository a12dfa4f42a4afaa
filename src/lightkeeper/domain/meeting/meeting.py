"""A meeting as a value: where it stands on its agenda, and what its clock says.

All sums are made in UTC: two times of one zone would otherwise be subtracted as if its clock never changed.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from lightkeeper.domain.meeting.agenda import Agenda, Opens, Step
from lightkeeper.domain.meeting.scripts import agenda_of

SOON = timedelta(minutes=1)


class Nudge(StrEnum):
    """What the clock would like to say. It is a hint, never an alarm."""

    SOON = "soon"
    OVER = "over"


NUDGE_WORDS: dict[Nudge, str] = {
    Nudge.SOON: "About a minute left for this part.",
    Nudge.OVER: "This part has had its time. Go on when people are ready.",
}


@dataclass(frozen=True)
class Meeting:
    """One conversation. `paused` is how long it stood still before now; `step_started_at` leaves pauses out.

    `walked_at` is when the story had been walked, `revealed_at` when the cards were shown.
    """

    length: int
    started_at: datetime
    step: int = 0
    step_started_at: datetime | None = None
    paused_at: datetime | None = None
    paused: timedelta = timedelta()
    walked_at: datetime | None = None
    revealed_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def agenda(self) -> Agenda:
        """Return its agenda."""
        return agenda_of(self.length)

    @property
    def present(self) -> Step:
        """Return the step it stands at."""
        return self.agenda.step_at(self.step)

    @property
    def is_running(self) -> bool:
        """Say whether it has not ended; one that stands still runs as well."""
        return self.ended_at is None

    @property
    def is_paused(self) -> bool:
        """Say whether it stands still."""
        return self.is_running and self.paused_at is not None

    @property
    def is_writing(self) -> bool:
        """Say whether people write in silence: the step for it has come, and nothing was shown yet."""
        begins = next(number for number, step in enumerate(self.agenda.steps) if Opens.WRITING in step.opens)
        return self.is_running and self.revealed_at is None and self.step >= begins

    def has_open(self, what: Opens) -> bool:
        """Say whether its present step opens something."""
        return self.is_running and what in self.present.opens


@dataclass(frozen=True)
class Clock:
    """What the clock says: time used, time left in this step (below zero once it is over), and whether to nudge."""

    elapsed: timedelta
    in_step: timedelta
    left_in_step: timedelta
    left: timedelta
    nudge: Nudge | None


def clock_of(meeting: Meeting, now: datetime) -> Clock:
    """Return what the clock says at a moment; a meeting that ended or stands still shows when it stopped."""
    stopped_at = _utc(meeting.ended_at or meeting.paused_at or now)
    # A browser's or another server's clock may run behind: before its start a meeting has used no time.
    elapsed = max(stopped_at - _utc(meeting.started_at) - meeting.paused, timedelta())
    in_step = max(stopped_at - _utc(meeting.step_started_at or meeting.started_at), timedelta())
    planned = timedelta(minutes=meeting.present.minutes)
    left_in_step = planned - in_step
    return Clock(
        elapsed=elapsed,
        in_step=in_step,
        left_in_step=left_in_step,
        left=timedelta(minutes=meeting.length) - elapsed,
        nudge=_nudge(left_in_step, planned) if meeting.is_running else None,
    )


def moved_to(meeting: Meeting, step: int, now: datetime) -> Meeting:
    """Return the meeting at another step; going past the last walk says that the story was walked."""
    number = min(max(step, 0), len(meeting.agenda.steps) - 1)
    if number == meeting.step:
        return meeting
    walked_at = meeting.walked_at or (now if number > meeting.agenda.last_walk else None)
    # A step that begins while the meeting stands still has used no time when it goes on.
    begins_at = meeting.paused_at or now
    return replace(meeting, step=number, step_started_at=begins_at, walked_at=walked_at)


def next_step(meeting: Meeting) -> Step | None:
    """Return the step after the present one, or None at the last."""
    following = meeting.step + 1
    return meeting.agenda.steps[following] if following < len(meeting.agenda.steps) else None


def paused(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting standing still."""
    return meeting if meeting.paused_at or not meeting.is_running else replace(meeting, paused_at=now)


def resumed(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting going on: the time it stood still counts for nothing."""
    if meeting.paused_at is None:
        return meeting
    stood_still = max(_utc(now) - _utc(meeting.paused_at), timedelta())
    began_at = _utc(meeting.step_started_at or meeting.started_at) + stood_still
    return replace(meeting, paused_at=None, paused=meeting.paused + stood_still, step_started_at=began_at)


def ended(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting ended; pausing goes no further."""
    return replace(resumed(meeting, now), ended_at=meeting.ended_at or now)


def is_timeline_walked(meeting: Meeting | None) -> bool:
    """Say whether a meeting has walked the story: before that, ideas wait on their list (curiosity first)."""
    return meeting is not None and (meeting.walked_at is not None or not meeting.is_running)


def _nudge(left: timedelta, planned: timedelta) -> Nudge | None:
    if left <= timedelta():
        return Nudge.OVER
    return Nudge.SOON if left <= min(SOON, planned / 3) else None


def _utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("A meeting's times need a zone.")
    return moment.astimezone(UTC)
