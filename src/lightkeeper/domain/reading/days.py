"""Which day a document is about, so that "14:28" and "May 12" can be put on a calendar.

The title is believed first, then the prose, then the front matter, then the file name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from lightkeeper.domain.reading.lines import Cut, LineKind
from lightkeeper.domain.reading.moments import MONTH, Day, read_day

_ANYWHERE = re.compile(
    rf"(?<![\d.#/-])(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|\d{{1,2}}([-/.])\d{{1,2}}\1\d{{4}}(?!\d)"
    rf"|{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?![\d:])(?:,?\s\d{{4}}(?!\d))?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.?[\s-](?:of\s)?{MONTH}\b(?:,?[\s-]\d{{4}}(?!\d))?)"
)
_IN_PATH = re.compile(r"(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)|(\d{4})[-_](\d{2})(?!\d)")
_YEAR_IN_PATH = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_MOST_LINES = 400
_DIGIT = re.compile(r"\d")
_PROSE = (LineKind.TEXT, LineKind.QUOTE, LineKind.ITEM, LineKind.ROW, LineKind.HEADING)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day a document is about, and a day it was written near (for years left out); either may be unknown."""

    day: date | None
    near: date | None


def find_days(text: str) -> Iterator[Day]:
    """Find every date written in a text."""
    for found in _ANYWHERE.finditer(text[:4000]):
        if day := read_day(found[0]):
            yield day


def anchor_of(title: str, cut: Cut, path: str) -> Anchor:
    """Find the day a document is about."""
    stated = list(find_days(title[:400]))
    published = next(find_days(cut.front_matter.date), None) or _day_in_path(path)
    last = [published] if published else []
    dated = (day for day in chain(stated, last, _days_in_prose(cut)) if day.year)
    near = next((made for day in dated if (made := calendar_day(day, None))), None) or _year_in_path(path)
    told = (calendar_day(day, near) for day in chain(stated, _days_in_prose(cut), last))
    return Anchor(next((made for made in told if made), None), near)


def _days_in_prose(cut: Cut) -> Iterator[Day]:
    for line in cut.lines[:_MOST_LINES]:
        if line.kind in _PROSE and _DIGIT.search(line.text[:4000]):
            yield from find_days(line.text)


def calendar_day(day: Day, near: date | None) -> date | None:
    """Put a written day on the calendar; a missing year is the one that comes nearest to a known day."""
    readings = [(day.month, day.day)]
    if day.is_ambiguous:
        readings.append((day.day, day.month))
    years = (day.year,) if day.year else (near.year, near.year - 1, near.year + 1) if near else ()
    possible = [made for year in years for month, number in readings if (made := _date_or_none(year, month, number))]
    if not possible:
        return None
    if near is None:
        return possible[0]
    # A document is written after what it tells of, so a day in the past is preferred.
    return min(possible, key=lambda made: abs(made - near) + timedelta(days=90 if made > near + timedelta(200) else 0))


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_in_path(path: str) -> Day | None:
    name = path.replace("\\", "/").rpartition("/")[2]
    found = _IN_PATH.search(name)
    if not found or not found[1]:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    return Day(month, day, year) if _date_or_none(year, month, day) and 1990 < year < 2100 else None


def _year_in_path(path: str) -> date | None:
    found = _YEAR_IN_PATH.search(path.replace("\\", "/").rpartition("/")[2])
    return date(int(found[1]), 7, 1) if found else None
