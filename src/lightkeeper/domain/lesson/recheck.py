"""When a lesson asks to be looked at again: what held a year ago may mislead today (practice DOC-2)."""

from calendar import monthrange
from datetime import date
from typing import Protocol

from lightkeeper.domain.lesson.lesson import LessonStatus

MONTHS_BEFORE_ASKING = 12


class Ages(Protocol):
    """What of a lesson matters here."""

    @property
    def status(self) -> LessonStatus:
        """Whether it still holds."""

    @property
    def confirmed_on(self) -> date | None:
        """When somebody last said that it does."""

    @property
    def look_again_on(self) -> date | None:
        """The day people chose for looking again."""


def asks_again(lesson: Ages, today: date, written_on: date | None = None, months: int = MONTHS_BEFORE_ASKING) -> bool:
    """Say whether a lesson shows "please re-check": its day has come, or nobody confirmed it for twelve months.

    A chosen day counts only while it is younger than the last confirmation. Doubtful and superseded ones do not ask.
    """
    if lesson.status is not LessonStatus.CURRENT:
        return False
    held_on = max((one for one in (lesson.confirmed_on, written_on) if one is not None), default=None)
    if lesson.look_again_on is not None and (lesson.confirmed_on is None or lesson.confirmed_on < lesson.look_again_on):
        return lesson.look_again_on <= today
    return held_on is not None and months_later(held_on, months) <= today


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a month that is too short."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))
