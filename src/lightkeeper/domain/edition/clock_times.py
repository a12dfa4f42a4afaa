"""Clock times and dates in free text, read as people write them, and turned into T+ times and months.

Every pattern begins at a digit or a month and looks at a few characters: linear on any input. Durations ("1:30
hours"), ratios and versions are left alone.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask
from lightkeeper.domain.edition.times import HIDDEN_TIME, MONTH_NAMES, about_text, minutes_between, offset_text
from lightkeeper.domain.edition.written_clocks import with_plain_clocks
from lightkeeper.domain.reading.zones import ZONE, zone_of

_SHORT_MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "May" else name for name in MONTH_NAMES) + r")\b\.?"
_DATE = re.compile(
    r"(?P<iso>[0-9](?<![\w.-]\d)\d{3}[-/]\d\d[-/]\d\d)(?![\d-])"
    rf"|(?P<day>[0-9](?<!\w\d)\d?)(?:st|nd|rd|th)?(?:\sof)?\s(?P<month>{_MONTH})(?:,?\s(?P<year>\d{{4}})\b(?!:))?"
    rf"|(?P<month2>{_MONTH})\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d)(?:,?\s(?P<year2>\d{{4}})\b(?!:))?"
    r"|(?P<one>[0-9](?<![\w./-]\d)\d?)(?P<joint>[/.])(?P<two>\d{1,2})(?P=joint)(?P<year3>\d{4})(?![\w/.-]?\w)"
)
_WEEKDAY_BEFORE = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s(?:the\s)?$")
# The look-behind comes after the first digit: a pattern that begins with a digit is skipped through at full speed.
_CLOCK = re.compile(
    r"(?:(?P<hour>[0-9](?:(?<=\d[Tt]\d)|(?<![\w.:$€£#]\d))[0-9]?)"
    r":(?P<minute>[0-5]\d)(?P<second>:[0-5]\d(?:[.,]\d{1,9})?)?(?!\d|:\w|\.\d|%)"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?"
    r"|(?P<bare>[0-9](?<![\w.:$€£#]\d)[0-9]?)\s?(?P<half2>[AaPp])\.?[Mm]\b"
    rf"|(?P<compact>[0-9](?<![\w.:$€£#]\d)[0-9][0-5][0-9])(?=\s?(?:{ZONE.pattern})))"
)
_CLOCK_HINT = re.compile(r"[0-9](?::[0-5]\d|\s?[AaPp]\.?[Mm]\b|\d{3}\s?[A-Zu])")
_DATE_HINT = re.compile(rf"[0-9][-/.][0-9]|{_MONTH}")
_LONGEST_DATE = 40
_HAS_DIGIT = re.compile(r"[0-9]")
_ZONE = re.compile(rf"\s?\(?(?P<zone>{ZONE.pattern})(?![A-Za-z])\)?")
_OFFSET = re.compile(r"\s?(?P<zone>[+\-−](?:0\d|1[0-4]):?[0-5]\d)(?!\d)")
_ATTACHED_OFFSET = re.compile(r"(?P<zone>(?:\+|(?<=[.,]\d{3})[\-−])(?:0\d|1[0-4]):?[0-5]\d)(?![\d:])")
_DATE_TO_CLOCK = re.compile(r"[Tt]|,?\s(?:at\s)?|,")
_CLOCK_TO_CLOCK = re.compile(r"\s?(?:[-–—→/]|to|and|until|till)\s?")
_NO_CLOCK_AFTER = re.compile(r"\s?(?:hours?|hrs?|minutes?|mins?|seconds?|secs?|elapsed|long|ratio|split)\b")
_NO_CLOCK_BEFORE = tuple(
    f"{words} "
    for words in "ratio,ratio of,scale,odds,took,lasted,duration,duration of,line,lines,verse,aspect".split(",")
)
# What a zone may begin with; the pattern for zones itself is long, and most clock times stand before a plain word.
_ZONE_BEGINS = re.compile(r"\s?\(?(?:[A-Z]|utc|pacific|mountain|central|eastern)")
_ROUGHLY_BEFORE = re.compile(r"(?:(?:\b(?:about|around|approximately|approx\.?|circa|roughly)\s)|~\s?)$", re.I)
_EPOCH = re.compile(r"1(?<![\w.-]1)\d{9}(?:\d{3})?(?:\.\d{1,6})?(?![\w-])")
_OFFSET_TEXT = re.compile(
    r"(?:\babout )?\bT(?P<sign>[+\-−])"
    r"(?:(?P<days>\d{1,4}) days?)? ?(?:(?P<hours>\d{1,4}) h)? ?(?:(?P<minutes>\d{1,6}) min)?\b"
)
_SHORTEST_EPOCH = 10
_HALF_A_DAY = 12 * 3600
_EPOCH_REACH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What free text is read against: when it all began, and the moment that is told of."""

    began_at: datetime | None
    near_at: datetime | None = None
    is_public: bool = False

    @property
    def anchor(self) -> datetime | None:
        """The moment that an undated clock time is nearest to."""
        return self.near_at or self.began_at

    def text_of(self, at: datetime | None) -> str:
        """Return the T+ time of a moment."""
        if at is None or self.began_at is None:
            return HIDDEN_TIME
        minutes = minutes_between(self.began_at, at)
        return about_text(minutes) if self.is_public else offset_text(minutes)


@dataclass(slots=True)
class _Reading:
    """A clock time found in a text: where, what it says, and the date and zone that belong to it."""

    start: int
    end: int
    clocks: tuple[time, ...]
    day: date | None = None
    offset: timedelta | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    year: int | None
    month: int | None
    day: int
    is_iso: bool = False

    @property
    def text(self) -> str:
        """The month and year, as far as they are known."""
        return " ".join(str(part) for part in (self.month and MONTH_NAMES[self.month - 1], self.year) if part)


def mask_times(draft: Draft, calendar: Calendar) -> None:
    """Turn clock times into T+ times, and for the public dates into months."""
    text = draft.text = with_plain_clocks(draft.text)
    has_clock = _CLOCK_HINT.search(text)
    clocks = _CLOCK.finditer(text) if has_clock else ()
    readings = [reading for match in clocks if (reading := _reading_of(match, text))]
    days = _days_in(text, readings, calendar)
    dated = _join_days(readings, days, text, calendar)
    _share_zones(readings, text)
    spans = [(one.start, one.end, Mask.CLOCK_TIME, calendar.text_of(_moment_of(one, calendar))) for one in readings]
    if calendar.is_public:
        spans = [(_with_roughly(text, start), end, mask, written) for start, end, mask, written in spans]
        spans += [(_with_weekday(text, one.start), one.end, Mask.DATE, one.text) for one in days if one not in dated]
    _replace(draft, sorted(spans))
    if calendar.began_at is not None:
        _mask_epochs(draft, calendar)
    if calendar.is_public:
        _round_offsets(draft)


def _days_in(text: str, readings: list[_Reading], calendar: Calendar) -> list[_Day]:
    """Find the dates that count: all of them for the public, else those right before a clock time."""
    if calendar.is_public:
        matches = list(_DATE.finditer(text)) if _DATE_HINT.search(text) else []
    else:
        windows = ((max(0, one.start - _LONGEST_DATE), one.start) for one in readings)
        near = [(start, end) for start, end in windows if _HAS_DIGIT.search(text, start, end)]
        matches = [match for start, end in near for match in _DATE.finditer(text, start, end)]
    return [day for match in matches if (day := _day_of(match, calendar))]


def _replace(draft: Draft, spans: list[tuple[int, int, Mask, str]]) -> None:
    parts: list[str] = []
    at = 0
    for start, end, mask, written in spans:
        if start >= at:
            parts += [draft.text[at:start], draft.mask(mask, written)]
            at = end
    draft.text = "".join(parts) + draft.text[at:]


def _day_of(match: re.Match[str], calendar: Calendar) -> _Day | None:
    if iso := match["iso"]:
        return _checked(match, int(iso[:4]), int(iso[5:7]), int(iso[8:]))
    if match["joint"]:
        one, two = int(match["one"]), int(match["two"])
        months = {month for month in (one, two) if 1 <= month <= 12}
        likely = calendar.anchor.month if calendar.anchor and calendar.anchor.month in months else None
        month = likely or (months.pop() if len(months) == 1 else None)
        return (
            _Day(*match.span(), int(match["year3"]), month, two if month == one else one) if months or month else None
        )
    month = _SHORT_MONTHS[(match["month"] or match["month2"])[:3].lower()]
    year = match["year"] or match["year2"]
    return _checked(match, int(year) if year else None, month, int(match["day"] or match["day2"]))


def _checked(match: re.Match[str], year: int | None, month: int, day: int) -> _Day | None:
    if not (1 <= month <= 12 and 1 <= day <= 31) or year == 0:
        return None
    return _Day(*match.span(), year, month, day, is_iso=bool(match["iso"]))


def _reading_of(match: re.Match[str], text: str) -> _Reading | None:
    before = text[max(0, match.start() - 14) : match.start()].lower()
    if before.endswith(_NO_CLOCK_BEFORE) or _NO_CLOCK_AFTER.match(text, match.end()):
        return None
    written = match["compact"] or ""
    hour = int(match["hour"] or match["bare"] or written[:2])
    minute = int(match["minute"] or written[2:] or 0)
    half = (match["half"] or match["half2"] or "").lower()
    if hour > 24 or (hour == 24 and minute) or (match["bare"] and not 1 <= hour <= 12):
        return None
    hours = [hour % 24]
    if half and hour <= 12:
        hours = [hour % 12 + (12 if half == "p" else 0)]
    elif len(match["hour"] or "00") == 1:
        hours = [hour, hour + 12]
    reading = _Reading(*match.span(), clocks=tuple(time(one, minute) for one in hours))
    if _ZONE_BEGINS.match(text, match.end()) and (zone := _ZONE.match(text, match.end())):
        reading.end, reading.zone = zone.end(), zone["zone"]
    elif not match["bare"] and (offset := _ATTACHED_OFFSET.match(text, match.end())):
        reading.end, reading.zone = offset.end(), offset["zone"]
    return reading


def _join_days(readings: list[_Reading], days: list[_Day], text: str, calendar: Calendar) -> list[_Day]:
    """Give each time the date that stands right before it; return the dates that became part of a time."""
    by_end = {end: day for day in days for end in range(day.end, day.end + 6)}
    taken: list[_Day] = []
    for reading in readings:
        day = by_end.get(reading.start)
        joint = text[day.end : reading.start] if day and day.end <= reading.start else ""
        if day is None or not _DATE_TO_CLOCK.fullmatch(joint):
            continue
        reading.day = _date_of(day, calendar)
        if day.is_iso and not reading.zone and (offset := _offset_after(reading, text, joint)):
            reading.end, reading.zone = offset.end(), offset["zone"]
        if calendar.is_public or joint in ("T", "t"):
            reading.start = day.start
            taken.append(day)
    return taken


def _offset_after(reading: _Reading, text: str, joint: str) -> re.Match[str] | None:
    """Find "-07:00" after an ISO time; "10:05-11:00" is a range unless a T stands before."""
    offset = _OFFSET.match(text, reading.end)
    has_seconds = text[reading.end - 3 : reading.end - 2] == ":" and text[reading.end - 6 : reading.end - 5] == ":"
    return offset if offset and (joint in ("T", "t") or offset["zone"][0] == "+" or has_seconds) else None


def _date_of(day: _Day, calendar: Calendar) -> date | None:
    year = day.year or (calendar.anchor.year if calendar.anchor else None)
    try:
        return date(year, day.month, day.day) if year and day.month else None
    except ValueError:
        return None


def _share_zones(readings: list[_Reading], text: str) -> None:
    """In "14:05-14:10 UTC" the zone belongs to both."""
    for one, following in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if not one.zone and following.zone and _CLOCK_TO_CLOCK.fullmatch(text[one.end : following.start]):
            one.zone, one.day = following.zone, one.day or following.day


def _moment_of(reading: _Reading, calendar: Calendar) -> datetime | None:
    """Return the reading nearest to the anchor. Where no date or zone is stated, the anchor's own are meant."""
    anchor = calendar.anchor
    if anchor is None:
        return None
    zone = zone_of(reading.zone) if reading.zone else None
    day = reading.day or anchor.date()
    offset = timezone(timedelta(minutes=zone.minutes_on(day))) if zone else anchor.tzinfo
    if reading.day:
        return min((datetime.combine(day, clock, offset) for clock in reading.clocks), key=lambda at: abs(at - anchor))
    local = anchor.astimezone(offset) if zone else anchor
    shifts = [_minutes_to(clock, local) for clock in reading.clocks]
    return anchor + min(shifts, key=abs)


def _minutes_to(clock: time, local: datetime) -> timedelta:
    """Return how far the nearest such clock time is from a moment, at most half a day either way."""
    seconds = (clock.hour - local.hour) * 3600 + (clock.minute - local.minute) * 60 - local.second
    return timedelta(seconds=(seconds + _HALF_A_DAY) % (2 * _HALF_A_DAY) - _HALF_A_DAY)


def _with_roughly(text: str, start: int) -> int:
    """Return where "about 14:05" begins, since what stands for it says "about" as well."""
    roughly = _ROUGHLY_BEFORE.search(text, max(0, start - 14), start)
    return roughly.start() if roughly else start


def _with_weekday(text: str, start: int) -> int:
    weekday = _WEEKDAY_BEFORE.search(text, max(0, start - 16), start)
    return weekday.start() if weekday else start


def _mask_epochs(draft: Draft, calendar: Calendar) -> None:
    """Mask seconds since 1970 where they fall into the days around the beginning."""
    began_at = calendar.began_at

    def written(match: re.Match[str]) -> str:
        seconds = int(match[0][:10])
        at = datetime.fromtimestamp(seconds, UTC)
        if began_at is None or abs(at - began_at) > _EPOCH_REACH:
            return match[0]
        return draft.mask(Mask.CLOCK_TIME, calendar.text_of(at))

    if draft.longest_odd_word >= _SHORTEST_EPOCH and _EPOCH.search(draft.odd_words):
        draft.text = _EPOCH.sub(written, draft.text)


def _round_offsets(draft: Draft) -> None:
    """Round T+ times that people wrote themselves."""

    def written(match: re.Match[str]) -> str:
        if not (match["days"] or match["hours"] or match["minutes"]):
            return match[0]
        minutes = (int(match["days"] or 0) * 24 + int(match["hours"] or 0)) * 60 + int(match["minutes"] or 0)
        text = about_text(minutes if match["sign"] == "+" else -minutes)
        return draft.keep(text) if text == match[0] else draft.mask(Mask.CLOCK_TIME, text)

    if "T+" in draft.text or "T-" in draft.text or "T−" in draft.text:
        draft.text = _OFFSET_TEXT.sub(written, draft.text)
