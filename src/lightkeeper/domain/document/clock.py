"""Clock times in one stated zone, written so that they can be read back without a zone database.

The zone and its offset are stated once; a time at which the clocks stood differently carries its own offset.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from lightkeeper.domain.document.escaping import escape_inline
from lightkeeper.domain.edition.rendition import Rendition, ShownTime
from lightkeeper.domain.timeline.event import Precision

_ABOUT = "about "
_PLACED = "time not known, placed at "
_TO = " to "
_OFFSET = re.compile(r"UTC(?:([+-]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?))?\)?$")
_DATE_LENGTH = len("2026-01-01")


@dataclass(frozen=True)
class Clock:
    """Writes times in a zone; `offset` is the one that is stated."""

    zone: tzinfo
    offset: timedelta

    @property
    def stated(self) -> str:
        """The zone as stated: "UTC" or "Europe/Berlin (UTC+02:00)"."""
        name, offset = escape_inline(str(self.zone), "*"), offset_words(self.offset)
        return name if name == offset else f"{name} ({offset})"

    def write(self, at: datetime) -> str:
        """Return "2026-03-01 14:05", with seconds where there are any and an offset where it is not the stated one."""
        local = in_zone(at, self.zone)
        offset = local.utcoffset() or timedelta()
        own = "" if offset == self.offset else f" {offset_words(offset)}"
        return f"{clock_words(local)}{own}"

    def write_when(self, when: ShownTime) -> str:
        """Return a shown time with its range and how sure it is."""
        if when.at is None:
            return escape_inline(when.text, "*|")
        text = self.write(when.at)
        if when.ended_at is not None:
            end = self.write(when.ended_at)
            is_same_day = end[:_DATE_LENGTH] == text[:_DATE_LENGTH] and "UTC" not in end + text
            text += _TO + (end[_DATE_LENGTH + 1 :] if is_same_day else end)
        return {Precision.EXACT: "", Precision.ABOUT: _ABOUT, Precision.UNKNOWN: _PLACED}[when.precision] + text


def clock_of(rendition: Rendition, zone: tzinfo) -> Clock:
    """Return the clock for a rendition: the offset stated is the one of its first known time."""
    times = [rendition.occurred, *(event.when for event in rendition.events)]
    if rendition.impact is not None:
        times += [stamp.when for stamp in rendition.impact.stamps]
    known = (when.at for when in times if when is not None and when.at is not None)
    first = next(known, datetime(2000, 1, 1, tzinfo=UTC))
    return Clock(zone, in_zone(first, zone).utcoffset() or timedelta())


def in_zone(at: datetime, zone: tzinfo) -> datetime:
    """Return the moment in a zone, or as it is at the very ends of the calendar."""
    try:
        return at.astimezone(zone)
    except OverflowError:
        return at


def clock_words(local: datetime) -> str:
    """Return a local time without its zone, to the minute, second or microsecond as needed."""
    timespec = "auto" if local.second or local.microsecond else "minutes"
    return local.replace(tzinfo=None, fold=0).isoformat(sep=" ", timespec=timespec)


def offset_words(offset: timedelta) -> str:
    """Return "UTC", "UTC+05:30" or, for the oldest times, "UTC+00:53:28"."""
    if not offset:
        return "UTC"
    return "UTC" + datetime(2000, 1, 1, tzinfo=timezone(offset)).isoformat()[len("2000-01-01T00:00:00") :]


def read_stated_offset(stated: str) -> str | None:
    """Return the offset of a stated zone as ISO 8601 writes it, or None."""
    match = _OFFSET.search(stated)
    return None if match is None else match[1] or "+00:00"


def read_moment(text: str, offset: str) -> datetime:
    """Return the aware moment that `Clock.write` wrote; ValueError when it is not one."""
    clock, _, own = text.partition(" UTC")
    if text.endswith(" UTC"):
        own = "+00:00"
    return datetime.fromisoformat(clock + (own or offset))


def read_when(text: str, offset: str) -> ShownTime:
    """Return the time that `Clock.write_when` wrote; ValueError when it holds no clock time."""
    precision = Precision.EXACT
    for prefix, meaning in ((_ABOUT, Precision.ABOUT), (_PLACED, Precision.UNKNOWN)):
        if text.startswith(prefix):
            precision, text = meaning, text.removeprefix(prefix)
    start, _, end = text.partition(_TO)
    if end and "-" not in end[:_DATE_LENGTH]:
        end = f"{start[:_DATE_LENGTH]} {end}"
    return ShownTime(read_moment(start, offset), read_moment(end, offset) if end else None, precision)
