"""Times as an audience may know them: clock times for those taking part, T+ times for everybody else.

A clock time and a rota name a person; the minutes since the beginning teach as much.
"""

from datetime import date, datetime, timedelta

from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.timeline.event import Precision

MONTH_NAMES = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
UNKNOWN_TIME = "time not known"
HIDDEN_TIME = "[time]"
_HOUR, _DAY = 60, 24 * 60


def minutes_between(began_at: datetime, at: datetime) -> int:
    """Return the whole minutes from the beginning to a moment; negative before it."""
    return round((at - began_at) / timedelta(minutes=1))


def offset_text(minutes: int) -> str:
    """Return "T+12 min", "T-5 min", "T+2 h 35 min" or "T+3 days 2 h"."""
    return f"T{'-' if minutes < 0 else '+'}{length_text(abs(minutes))}"


def length_text(minutes: int) -> str:
    """Return "38 min", "2 h 5 min" or "3 days 2 h"."""
    if minutes < 2 * _HOUR:
        return f"{minutes} min"
    if minutes < 2 * _DAY:
        hours, rest = divmod(minutes, _HOUR)
        return f"{hours} h" + (f" {rest} min" if rest else "")
    days, rest = divmod(minutes, _DAY)
    return f"{days} days" + (f" {rest // _HOUR} h" if rest >= _HOUR else "")


def rounded(minutes: int) -> int:
    """Round to 5 minutes in the first hour, to 15 in the first six, then to hours."""
    step = 5 if abs(minutes) <= _HOUR else 15 if abs(minutes) <= 6 * _HOUR else _HOUR
    return round(minutes / step) * step


def about_text(minutes: int) -> str:
    """Return "about T+10 min"."""
    return f"about {offset_text(rounded(minutes))}"


def month_text(day: date) -> str:
    """Return "June 2024"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def day_text(day: date) -> str:
    """Return "3 June 2024"."""
    return f"{day.day} {month_text(day)}"


def shown_moment(
    at: datetime, audience: Audience, *, ended_at: datetime | None = None, precision: Precision = Precision.EXACT
) -> ShownTime:
    """Return when something happened, as exactly as the audience may know it."""
    if audience.is_taking_part:
        return ShownTime(at=at, ended_at=ended_at, precision=precision)
    if precision is Precision.UNKNOWN:
        return ShownTime(precision=precision, text=UNKNOWN_TIME)
    if audience.began_at is None:
        return ShownTime(precision=precision, text=HIDDEN_TIME)
    minutes = minutes_between(audience.began_at, at)
    until = minutes_between(audience.began_at, ended_at) if ended_at else minutes
    is_rough = audience.is_public or precision is Precision.ABOUT
    if audience.is_public:
        minutes, until = rounded(minutes), rounded(until)
    text = ("about " if is_rough else "") + offset_text(minutes)
    if until != minutes:
        text += f" to {offset_text(until)}"
    return ShownTime(precision=Precision.ABOUT if is_rough else precision, text=text, minutes=minutes)


def shown_day(at: datetime | None, audience: Audience) -> ShownTime | None:
    """Return when an incident took place: the moment, the day, or for the public the month."""
    if at is None:
        return None
    if audience.is_taking_part:
        return ShownTime(at=at)
    return ShownTime(text=month_text(at) if audience.is_public else day_text(at))
