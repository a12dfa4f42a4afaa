"""Times in a draft: clock times in one zone that is stated, or times counted from the beginning."""

from datetime import date, tzinfo

from lightkeeper.domain.document.clock import in_zone
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.edition.times import day_text
from lightkeeper.domain.timeline.event import Precision


def day_of(when: ShownTime, zone: tzinfo) -> date | None:
    """Return the local day, where clock times are shown."""
    return None if when.at is None else in_zone(when.at, zone).date()


def time_words(when: ShownTime, zone: tzinfo) -> str:
    """Return "14:05", "about 14:05", "time not known", or what the audience reads instead ("T+12 min")."""
    if when.at is None:
        return when.text
    if when.precision is Precision.UNKNOWN:
        return "time not known"
    words = f"{in_zone(when.at, zone):%H:%M}"
    return f"about {words}" if when.precision is Precision.ABOUT else words


def moment_words(when: ShownTime, zone: tzinfo) -> str:
    """Return "on 2 March 2026 at 14:05 (UTC)", or "at T+12 min"."""
    day = day_of(when, zone)
    if day is None:
        return f"at {when.text}"
    if when.precision is Precision.UNKNOWN:
        return f"on {day_text(day)}"
    return f"on {day_text(day)} at {time_words(when, zone)} ({zone})"
