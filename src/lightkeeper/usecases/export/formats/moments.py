"""Times as documents show them: the day once, then the hour; or counted from the beginning."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from lightkeeper.domain.document.clock import Clock, in_zone, offset_words
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.edition.times import UNKNOWN_TIME, day_text
from lightkeeper.domain.timeline.event import Precision


@dataclass(frozen=True)
class Moment:
    """A time in words, and as ISO 8601 writes it where the audience may know it so exactly."""

    words: str
    iso: str = ""


@dataclass
class DayBook:
    """Enters times one after the other, and says the day only where a new one begins."""

    clock: Clock
    today: date | None = field(default=None)

    def enter(self, when: ShownTime) -> tuple[str, Moment]:
        """Return the day if it is a new one (or nothing), and the time on it."""
        if when.at is None:
            return "", Moment(when.text)
        local = in_zone(when.at, self.clock.zone)
        day = "" if local.date() == self.today else day_text(local.date())
        self.today = local.date()
        return day, Moment(_words(when, self.clock, local.date()), local.isoformat())


def moment_of(when: ShownTime, clock: Clock) -> Moment:
    """Return a time with its day."""
    if when.at is None:
        return Moment(when.text)
    local = in_zone(when.at, clock.zone)
    hour = _words(when, clock, local.date())
    return Moment(f"{day_text(local.date())}, {hour}", local.isoformat())


def _words(when: ShownTime, clock: Clock, today: date) -> str:
    if when.precision is Precision.UNKNOWN or when.at is None:
        return UNKNOWN_TIME
    words = _hour(in_zone(when.at, clock.zone), clock)
    if when.ended_at is not None and when.ended_at != when.at:
        ended = in_zone(when.ended_at, clock.zone)
        same_day = "" if ended.date() == today else f"{day_text(ended.date())}, "
        words += f" to {same_day}{_hour(ended, clock)}"
    return f"about {words}" if when.precision is Precision.ABOUT else words


def _hour(local: datetime, clock: Clock) -> str:
    offset = local.utcoffset() or timedelta()
    hour = local.strftime("%H:%M:%S" if local.second else "%H:%M")
    return hour if offset == clock.offset else f"{hour} {offset_words(offset)}"
