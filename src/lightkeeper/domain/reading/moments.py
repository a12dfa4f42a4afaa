"""Reading the date and time at the start of a piece of text, in the many ways people write them.

A scanner with anchored, bounded patterns: each looks at a few characters, so any input takes linear time.
"""

import re
from dataclasses import dataclass, replace

from lightkeeper.domain.reading.zones import OFFSET, ZONE, Zone, zone_of

MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
)}  # fmt: skip
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"

# How much of a line is looked at for a time.
_WINDOW = 200
_NOISE = re.compile(r"[\s*_`\[({<\"'|>~≈:,;.@–—-]{1,12}|\\")
_LEAD = re.compile(
    rf"(?:(?P<approx>about|around|approx(?:imately|\.)?|circa|ca\.?|roughly|some\s?time|early|late|shortly|before|after)"
    rf"|(?P<between>between|from)|(?P<next>(?:next|following) day)"
    rf"|at|on|by|since|the|of|hours|time|{WEEKDAY})(?![A-Za-z])",
    re.I,
)
_ISO = re.compile(r"(\d{4,5})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT_ISO = re.compile(r"(20\d\d)([01]\d)([0-3]\d)(?=[\sT_-]\d{1,2}:?\d{2})")
_VAGUE = re.compile(r"\d{4}(?:/\d{2,4})?-(?:\d\d|\?\?|xx)-(?:\?\?|xx)", re.I)
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_MONTH_DAY_TIME = re.compile(r"(\d{1,2})-(\d{1,2})(?=[\sT]\d{1,2}:\d)")
_MONTH_FIRST = re.compile(rf"({MONTH})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s(\d{{4}})(?![\d:]))?", re.I)
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-](?:of\s)?({MONTH})(?![a-z])\.?(?:,?[\s-](\d{{4}})(?![\d:]))?", re.I
)
_CLOCK = re.compile(r"(\d{1,2})\s?[:.h]\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?![\d])(?!\.\d)")
_COMPACT = re.compile(
    r"(\d{2})(\d{2})(?=\s?(?:Z|UTC|GMT|CES?T|BST|IST|[ECMP][SD]?T|hrs?|h|hours)(?![A-Za-z])|\s?[-–—:]\s)"
)
_HOUR = re.compile(r"(\d{1,2})(?=\s?[ap]\.?m(?![a-z]))", re.I)
_HALF = re.compile(r"(?:\s?(?=[ap]\.?m(?![a-z]))|(?=[ap](?![a-z.])))([ap])(?:\.?m)?(?:(?<=\.m)\.)?", re.I)
_HOUR_ONLY = re.compile(r"(\d{1,2}):(?:\?\?|xx|--)", re.I)
_BLANK_CLOCK = re.compile(r"(?:HH:mm|hh:mm|--:--|\?\?:\?\?|[xX]{2}:[xX]{2}|\d[xX]:[xX]{2})")
_NAMED_CLOCK = re.compile(r"(noon|midday|midnight)(?![a-z])", re.I)
_PART_OF_DAY = re.compile(r"(?:early |late |mid-?)?(?:morning|afternoon|evening|night)(?![a-z])", re.I)
_RANGE = re.compile(
    r"\s*(?:[*_`)\]]{0,3})\s*(?:-{1,2}>?|–|—|−|→|=>|\.\.|to\b|until\b|till\b|and\b|&)\s*[*_`(\[~]{0,3}\s*"
)
_SECONDS_RANGE = re.compile(r"-(\d{2})(?![\d:])")
_UNIT = re.compile(r"\s?(?:Uhr|hrs?|hours|h)(?![\w'’])", re.I)
_SPACED_OFFSET = re.compile(r"\s(\+(?:0\d|1[0-4]):?[0-5]\d|[-−](?:0\d|1[0-2])[03]0)(?!\d|:\d)")
_AFTER = re.compile(r"\s?(~|[-–]?ish\b|\?|\(approx[a-z.]*\)|approx\.?(?![a-z])|or so\b)", re.I)
_OTHER_ZONE = re.compile(r"\s*[(/|,]\s*~?(?:\d{1,2}[:.]\d{2}\s?(?:[ap]m)?\s?)(?=[A-Z]{2,5}\b)", re.I)
_DATE_TIME_MARK = re.compile(r"T(?=\d)")
_BEFORE_ZONE = re.compile(r"[\s*_`]{0,3}[-–(\[]?\s?")
_AFTER_ZONE = re.compile(r"[)\]]")
_BEFORE_LATE_DAY = re.compile(rf"[\s,·()*_-]{{1,4}}(?:on\s)?(?:the\s)?(?:{WEEKDAY},?\s)?", re.I)
_EXACT = re.compile(r":\d\d:\d\d(?:[.,]\d{1,6})?$|\dT\d\d:\d\d$|\s$")
_NEXT_DAY = re.compile(
    r"[\s(\[,*_]{1,4}(?:\+\s?1\s?d?(?:ay)?|(?:on )?(?:the )?(?:next|following) (?:day|morning))"
    r"(?:[)\]]|(?=\s{0,3}(?:[*_:,–—|-]|$)))", re.I
)  # fmt: skip
_RELATIVE = re.compile(
    r"\+\d{1,3}:\d{2}(?::\d{2})?(?![\w:])|\+\d{1,4}\s?(?:h|m|min|hrs?|hours?|minutes)(?!\w)"
    r"|T\s?[+−–-]\s?\d{1,4}(?::\d{2}){0,2}(?:\s?(?:d|h|m|s|hrs?|hours?|min(?:ute)?s?|sec(?:ond)?s?|days?)(?![a-z])"
    r"(?:\s?\d{1,2}\s?(?:m|min|s)?(?![\w:]))?)?(?!\w)"
)
_TAIL = re.compile(r"[\s*_`\])}>\"':,;.|–—=~-]{0,16}")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as written; the year may be missing, and day and month may be the other way round."""

    month: int
    day: int
    year: int | None = None
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as written, minutes of the day; `is_marked` says that it carries AM or PM."""

    minutes: int
    is_marked: bool = False
    is_padded: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What stands at the start of a text: a day, a clock time, perhaps an end, and the text after it."""

    day: Day | None = None
    clock: Clock | None = None
    end_day: Day | None = None
    end: Clock | None = None
    zone: Zone | None = None
    approx: bool = False
    is_vague: bool = False
    is_next_day: bool = False
    rest: str = ""
    offset: int = 0
    warnings: tuple[str, ...] = ()


class _Scanner:
    """A position in a short text, and what was read so far."""

    def __init__(self, text: str) -> None:
        self.text = text[:_WINDOW]
        self.at = 0
        self.approx = False
        self.opens_range = False
        self.is_next_day = False
        self.warnings: list[str] = []

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def skip_noise(self) -> None:
        for _ in range(8):
            if noise := self.take(_NOISE):
                self.approx = self.approx or "~" in noise[0] or "≈" in noise[0]
            elif lead := self.take(_LEAD):
                self.approx = self.approx or bool(lead["approx"])
                self.opens_range = self.opens_range or bool(lead["between"])
                self.is_next_day = self.is_next_day or bool(lead["next"])
            else:
                return


def read_moment(text: str) -> Moment | None:
    """Read the date and time that a text starts with, or return None; impossible values become warnings."""
    scanner = _Scanner(text)
    scanner.skip_noise()
    day, clock, is_vague = None, None, False
    start = scanner.at
    if relative := scanner.take(_RELATIVE):
        told = f"{relative[0]} counts from a start that is not on a clock, so it has no clock time here"
        scanner.warnings.append(told)
        return _finish(scanner, Moment(is_vague=True), text)
    for _ in range(3):
        if day is None and (found := _take_day(scanner)):
            day = found
        elif clock is None and (read := _take_clock(scanner)):
            clock = read
        elif scanner.take(_VAGUE):
            is_vague = True
        elif day and scanner.take(_BLANK_CLOCK):
            break
        elif day and clock is None and scanner.take(_PART_OF_DAY):
            scanner.approx = True
            break
        else:
            break
        if day and clock:
            break
        if not clock:
            before = scanner.at
            scanner.take(_DATE_TIME_MARK)
            scanner.skip_noise()
            if scanner.text[before : scanner.at].strip() and not _starts_time(scanner):
                scanner.at = before
                break
    if scanner.at == start or (day is None and clock is None and not is_vague):
        return None
    return _finish(scanner, Moment(day=day, clock=clock, is_vague=is_vague), text)


def starts_with_clock(text: str) -> bool:
    """Say whether a line starts with a clock time, as an entry of a timeline does."""
    if not any(character.isdigit() for character in text[:40]):
        return False
    moment = read_moment(text)
    return bool(moment and moment.clock and moment.offset < 60)


def read_day(text: str) -> Day | None:
    """Read the date that a text starts with."""
    scanner = _Scanner(text)
    scanner.skip_noise()
    return _take_day(scanner)


def _starts_time(scanner: _Scanner) -> bool:
    return any(
        pattern.match(scanner.text, scanner.at)
        for pattern in (_CLOCK, _COMPACT, _HOUR, _HOUR_ONLY, _BLANK_CLOCK, _NAMED_CLOCK, _PART_OF_DAY, _ISO,
                        _MONTH_FIRST, _DAY_FIRST, _DAY_MONTH_YEAR)
    )  # fmt: skip


def _take_day(scanner: _Scanner) -> Day | None:
    if iso := scanner.take(_ISO) or scanner.take(_COMPACT_ISO):
        return _day(scanner, iso[1], int(iso[2]), int(iso[3]))
    if found := scanner.take(_DAY_MONTH_YEAR):
        first, second = int(found[1]), int(found[3])
        day = _day(scanner, found[4], second, first) if second <= 12 else _day(scanner, found[4], first, second)
        return replace(day, is_ambiguous=found[2] == "/" and first <= 12 and second <= 12) if day else None
    if found := scanner.take(_MONTH_DAY_TIME):
        return _day(scanner, None, int(found[1]), int(found[2]))
    if found := scanner.take(_MONTH_FIRST):
        return _day(scanner, found[3], MONTHS[found[1][:3].lower()], int(found[2]))
    if found := scanner.take(_DAY_FIRST):
        return _day(scanner, found[3], MONTHS[found[2][:3].lower()], int(found[1]))
    return None


def _day(scanner: _Scanner, year: str | None, month: int, day: int) -> Day | None:
    number = int(year) if year else None
    if number and number > 9999:
        number = int(str(number)[:4])
        scanner.warnings.append(f"year {year} read as {number}")
    if not (1 <= month <= 12 and 1 <= day <= 31) or (number is not None and not 1970 <= number <= 2200):
        scanner.warnings.append("a date that does not exist was left out")
        return None
    return Day(month, day, number)


def _take_clock(scanner: _Scanner) -> Clock | None:
    if named := scanner.take(_NAMED_CLOCK):
        return Clock(0 if named[1].lower() == "midnight" else 720, is_marked=True)
    if found := scanner.take(_CLOCK) or scanner.take(_COMPACT):
        return _clock(scanner, found[1], found[2])
    if found := scanner.take(_HOUR):
        return _clock(scanner, found[1], "00")
    if found := scanner.take(_HOUR_ONLY):
        scanner.approx = True
        return _clock(scanner, found[1], "00")
    return None


def _clock(scanner: _Scanner, hour_written: str, minute_written: str) -> Clock | None:
    hour, minute = int(hour_written), int(minute_written)
    half = scanner.take(_HALF)
    if half is None:
        scanner.take(_UNIT)
    written = f"{hour_written}:{minute_written}{(' ' + half[1].upper() + 'M') if half else ''}"
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        scanner.warnings.append(f"{written} is not a time of day and was left out")
        return None
    if half and hour > 12:
        scanner.warnings.append(f"{written} read as {hour:02d}:{minute:02d}")
    elif half and hour == 12:
        hour = 12 if half[1].lower() == "p" else 0
    elif half and half[1].lower() == "p":
        hour += 12
    if hour == 24:
        scanner.warnings.append(f"{written} read as 00:00 of the next day")
    return Clock(hour * 60 + minute, is_marked=bool(half), is_padded=len(hour_written) == 2 and hour < 10)


def _finish(scanner: _Scanner, moment: Moment, text: str) -> Moment:
    """Read what may follow a first time: zone, a second time, signs of doubt; then the rest of the text."""
    zone = _take_zone(scanner) if moment.clock else None
    if moment.clock:
        scanner.approx = bool(scanner.take(_AFTER)) or scanner.approx
        moment = _take_end(scanner, moment)
        zone = zone or _take_zone(scanner)
        _skip_other_zone(scanner)
    if moment.day is None and moment.clock:
        scanner.is_next_day = bool(scanner.take(_NEXT_DAY)) or scanner.is_next_day
        moment = _take_late_day(scanner, moment)
    scanner.take(_TAIL)
    return replace(
        moment,
        zone=zone,
        approx=scanner.approx or moment.is_vague,
        is_next_day=scanner.is_next_day and moment.day is None,
        rest=text[scanner.at :].strip(),
        offset=scanner.at,
        warnings=tuple(scanner.warnings),
    )


def _take_zone(scanner: _Scanner) -> Zone | None:
    before = scanner.at
    if offset := scanner.take(OFFSET):
        # "09:00-11:00" is a range; "09:00:12-04:00" and "T09:00-04:00" carry an offset.
        is_exact = offset[0][0] == "+" or bool(_EXACT.search(scanner.text[max(0, before - 14) : before]))
        if is_exact and (":" in offset[0] or len(offset[0]) >= 5):
            return zone_of(offset[0])
        scanner.at = before
    if spaced := scanner.take(_SPACED_OFFSET):
        return zone_of(spaced[1])
    scanner.take(_BEFORE_ZONE)
    found = scanner.take(ZONE)
    if not found:
        scanner.at = before
        return None
    scanner.take(_AFTER_ZONE)
    return zone_of(found[0])


def _take_end(scanner: _Scanner, moment: Moment) -> Moment:
    before, warned, approx = scanner.at, len(scanner.warnings), scanner.approx
    if scanner.text[before - 3 : before - 2] == ":" and scanner.take(_SECONDS_RANGE):
        return replace(moment, end=moment.clock)
    joint = scanner.take(_RANGE)
    if joint and ("and" not in joint[0] or scanner.opens_range):
        end_day = _take_day(scanner)
        if end_day:
            scanner.skip_noise()
        if (end := _take_clock(scanner)) and moment.clock:
            if end.is_marked and not moment.clock.is_marked and moment.clock.minutes + 720 <= end.minutes:
                moment = replace(moment, clock=Clock(moment.clock.minutes + 720, is_marked=True))
            return replace(moment, end_day=end_day, end=end)
        if scanner.take(_HOUR_ONLY):
            return moment
    scanner.at, scanner.approx = before, approx
    del scanner.warnings[warned:]
    return moment


def _skip_other_zone(scanner: _Scanner) -> None:
    """Pass over the same time told in a second zone: "14:00 UTC / 16:00 CEST"."""
    if scanner.take(_OTHER_ZONE):
        _take_zone(scanner)


def _take_late_day(scanner: _Scanner, moment: Moment) -> Moment:
    """Read a day that follows the time: "23:20 UTC on 22 May", "9:12 AM · Jan 7, 2020"."""
    before, warned = scanner.at, len(scanner.warnings)
    if scanner.take(_BEFORE_LATE_DAY) and (day := _take_day(scanner)):
        return replace(moment, day=day)
    scanner.at = before
    del scanner.warnings[warned:]
    return moment
