"""When an incident started, was detected and was resolved: stated times only, from prose and timeline.

What is not stated stays unknown: a guessed start would poison every duration computed from it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lightkeeper.domain.reading.calendar import iso_time
from lightkeeper.domain.reading.days import Anchor, calendar_day, find_days
from lightkeeper.domain.reading.document import ReadEvent, ReadImpact
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import Moment, read_moment
from lightkeeper.domain.reading.zones import Zone

_WHAT = r"(?:incident|outage|downtime|degradation|disruption|service interruption|impact|unavailability)"
_STARTED = re.compile(
    rf"\b{_WHAT}s?\b.{{0,25}}\b(?:started?|starts|began|begins|beginning|starting)\b|\b(?:start|beginning"
    rf"|onset) of (?:the )?"
    rf"{_WHAT}|\b(?:went|goes|going) (?:down|offline)\b|\bstarts? (?:degrading|failing)\b|\bbecame unavailable\b"
    r"|\b(?:was|were) (?:down|unavailable|unreachable|inaccessible|not (?:accessible|reachable|available))\b"
    r"|\b(?:is|was|were|reportedly) (?:down|offline) (?:at|from|since)\b"
    r"|\b(?:times?|latency|errors?|rates?|failures?|requests?|pods?|nodes?|jobs?|builds?)\b.{0,40}\b(?:started"
    r"|began) "
    r"(?:to (?:increase|rise|climb|fail|drop|time out)|(?:increas|ris|climb|fail|dropp|crash|tim)\w{0,6}ing\b)"
    r"|\bstarting (?:at|around)\b.{0,60}\b(?:sustained|experienced|suffered|saw|was|were)\b"
    r"|^\W{0,4}(?:incident |impact |outage )?(?:start(?:ed)?|began|beginn)(?: time| date| at)?\b\W{0,4}:"
    r"|\bcrash(?:es|ed)? start|drops? to zero",
    re.I,
)
_DETECTED = re.compile(
    r"\b(?:first )?alerts? (?:fire[sd]?|trigger(?:s|ed)|went off|discovered|about|that)|\b(?:received|got"
    r"|saw) (?:an?|the|first|several)"
    r"(?: first)? (?:automated |automatic )?(?:alert|report|page|notification)s?\b|\breceived alerts\b"
    r"|\breceives? (?:an? |the )?(?:page|pager|alert)\b"
    r"|\b(?:user|customer|team|colleague|student|someone|community)s?(?: \w+)? report(?:s|ed)\b|\b(?:is|was"
    r"|were|issues?|outage|problem|incident)"
    r" (?:first )?(?:reported|detected|noticed|discovered)\b|\b(?:we|on-?call) (?:first |were |was |got |then )?"
    r"(?:noticed?|detect(?:ed)?|discovered|paged|alerted|informed|notified)\b|\bgot paged\b|\bpaged\b"
    r"|\binvestigation starts\b"
    r"|\breported issues\b|\bnotified (?:through|by)\b|^\W{0,4}(?:detected|detection|reported|identified"
    r"|discovered)(?: time| at)?\b\W{0,4}:"
    r"|\bsupport ticket\b"
    r"|\bticket\b.{0,80}\bopened\b",
    re.I,
)
_RESOLVED = re.compile(
    rf"\b{_WHAT}\b(?: \w+){{0,3}} (?:resolved|closed|over|ends?|ended|mitigated)\b|\b(?:officially|declared"
    rf"|confirmed|issue|fully|is|was|completely)"
    r" resolved\b|\bservices?(?: \w+){0,2} (?:restored|recovered)\b|\bback (?:online|to normal|up)\b|\ball[- ]clear\b"
    r"|\bfully recovered\b|\breturn(?:s|ed)? to normal\b|\bresolution is confirmed\b|\bworking (?:again|normally)\b"
    rf"|\bend of (?:the )?{_WHAT}|\ball healthy\b|\b(?:lasted|continued|persisted) until\b"
    rf"|\bnormal(?:ly)? again\b|builds are resuming"
    r"|^\W{0,4}(?:resolved|end(?:ed)?|ende|closed|recovered|mitigated)(?: time| date| at)?\b\W{0,4}:",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:not|should|would|try|tries|trying|attempt\w*|partially|appears?|seems?|believ\w*|thought)\b|n['’]t\b", re.I
)
_RANGE = re.compile(r"\b(?:between|from)\s.{0,40}\d", re.I)
INCIDENT_DATES = "incident dates"
_DATES_HEADING = re.compile(r"^\W*(?:incident |outage |event )?(?:dates?|date\(s\)|dates? and times?|when)\W*$", re.I)
_OPENING_LINES = 3
_PROSE = frozenset(("summary", "impact", "detection", "resolution", ""))
_TIME_IN_PROSE = re.compile(
    r"\b(?:at|around|between|from|since|until|to|by|on|starting|began"
    r"|@)\s+(?=(?:the hours of )?[~\w(*]{0,14}\s?\w{0,10}\s?\d)",
    re.I,
)
_FIELD = re.compile(r"^\W{0,4}[A-Za-z ]{3,24}\W{0,4}:\W{0,20}(?=\d)")
_SENTENCE = re.compile(r"(?<=[A-Za-z)][.!?])\s+(?=[A-Z])")
_UNTIL = re.compile(
    r"\band (?:was |were |is |got )?(?:fully |finally )?(?:resolved|restored|fixed|mitigated|ended|over|recovered)\b"
    r"[^.;]{0,40}?\b(?:at|by|around|until|on)\s(?=[~\w(*]{0,14}\s?\w{0,10}\s?\d)", re.I
)  # fmt: skip
_EMPHASIS = re.compile(r"[*_`]{1,3}")
_OPENING_DAY = re.compile(r"\W{0,3}(?:on|early|late|in the \w+ (?:of|on)|yesterday, on)\b", re.I)


_HINTS = {
    _STARTED: ("start", "beg", "onset", "down", "offline", "fail", "degrad", "became", "was ", "were ", "crash",
               "drop"),
    _DETECTED: ("alert", "report", "page", "notic", "notif", "detect", "discover", "inform", "ticket", "investigat"),
    _RESOLVED: ("resol", "restor", "recover", "back", "clear", "normal", "working", "end", "close", "over", "health",
                "until", "resum", "mitigat"),
}  # fmt: skip


def _says(pattern: re.Pattern[str], text: str) -> bool:
    """Try the cheap words first: most lines hold none of them."""
    lower = text.lower()
    return any(hint in lower for hint in _HINTS[pattern]) and bool(pattern.search(text))


def heads_dates(heading: str) -> bool:
    """Say whether below a heading stands when the incident was."""
    return bool(_DATES_HEADING.match(heading[:60]))


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    started: str | None = None
    detected: str | None = None
    resolved: str | None = None


def find_impact(
    prose: Iterable[tuple[str, Line]], events: list[ReadEvent], anchor: Anchor, zone: Zone | None
) -> ReadImpact:
    """Find the stated times; `prose` gives each line with the kind of its section."""
    found = _Found()
    _look_in_prose(found, list(prose), anchor, zone)
    _look_in_timeline(found, [(event.at, event.text[:200]) for event in events if event.at and "T" in event.at])
    if found.started and found.detected and not _comes_before(found.started, found.detected):
        found.detected = None
    if found.resolved and found.detected and not _comes_before(found.detected, found.resolved):
        found.detected = None
    return ReadImpact(found.started, found.detected, found.resolved)


def _look_in_timeline(found: _Found, entries: list[tuple[str, str]]) -> None:
    """Fill in from timed entries; a clock time there is better than a day that the prose gives."""
    told = [(at, _EMPHASIS.sub("", text)) for at, text in entries]
    if _is_day(found.detected):
        found.detected = next((at for at, text in told if _says(_DETECTED, text)), found.detected)
    found.detected = found.detected or next((at for at, text in told if _says(_DETECTED, text)), None)
    first_known = found.detected or "9"
    starts = (at for at, text in told if _comes_before(at, first_known) and _says(_STARTED, text))
    found.started = found.started or next(starts, None)
    if not found.resolved or _is_day(found.resolved):
        ends = (at for at, text in reversed(told) if _says(_RESOLVED, text) and not _NOT_YET.search(text))
        found.resolved = next(ends, found.resolved)


def _is_day(at: str | None) -> bool:
    return at is not None and len(at) == 10


def _comes_before(one: str, other: str) -> bool:
    size = min(len(one), len(other), 16)
    return one[:size] <= other[:size]


def _look_in_prose(found: _Found, prose: list[tuple[str, Line]], anchor: Anchor, zone: Zone | None) -> None:
    is_first, seen = True, 0
    for kind, line in prose:
        if kind == INCIDENT_DATES:
            _take_dates(found, line, anchor)
        text = f"{line.cells[0]}: {line.cells[1]}" if len(line.cells) == 2 else line.text
        is_field = bool(_FIELD.match(text[:200]))
        if not text or not (is_field or (kind in _PROSE and line.kind in (LineKind.TEXT, LineKind.ITEM))):
            continue
        for sentence in _SENTENCE.split(text[:600]):
            moment = _clock_in(sentence)
            if moment:
                _take_sentence(found, kind, sentence, _times(moment, anchor, zone))
                if found.started and not found.resolved and _UNTIL.search(sentence):
                    found.resolved = _end_in_sentence(sentence, anchor, zone)
            elif is_first and _OPENING_DAY.match(sentence):
                _take_opening_day(found, sentence, anchor)
        seen += 1
        is_first = seen < _OPENING_LINES and kind in ("", "summary")


def _take_dates(found: _Found, line: Line, anchor: Anchor) -> None:
    """Read "2024-03-12 - 2024-03-14" below "Incident dates"."""
    days = [made for day in find_days(line.text[:200]) if (made := calendar_day(day, anchor.near or anchor.day))]
    if days and not found.started:
        found.started = days[0].isoformat()
        found.resolved = found.resolved or (days[-1].isoformat() if len(days) > 1 else None)


def _take_sentence(found: _Found, kind: str, sentence: str, times: tuple[str | None, str | None]) -> None:
    at, end = times
    is_span = kind in ("impact", "summary", "") and end is not None and bool(_RANGE.search(sentence))
    if (found.started is None or len(found.started) == 10) and (_says(_STARTED, sentence) or is_span):
        found.started, found.resolved = at, found.resolved or end
    elif not found.detected and kind in ("detection", "summary", "") and _says(_DETECTED, sentence):
        found.detected = at
    elif not found.resolved and _says(_RESOLVED, sentence) and not _NOT_YET.search(sentence):
        found.resolved = at


def _end_in_sentence(sentence: str, anchor: Anchor, zone: Zone | None) -> str | None:
    """Read the second time of "It started around 10 and was resolved by 20:00"."""
    found = _UNTIL.search(sentence)
    moment = read_moment(sentence[found.end() : found.end() + 120]) if found else None
    return _times(moment, anchor, zone)[0] if moment and moment.clock else None


def _take_opening_day(found: _Found, sentence: str, anchor: Anchor) -> None:
    """Read "On 3 May, the site was slow": the day it started, or the day it was told to somebody."""
    moment = read_moment(sentence)
    day = calendar_day(moment.day, anchor.near or anchor.day) if moment and moment.day else None
    if day is None:
        return
    if re.search(
        r"\b(?:received?|report|identified|noticed|alerted|informed|notified|contacted|discovered)", sentence[:160]
    ):
        found.detected = found.detected or day.isoformat()
    else:
        found.started = found.started or day.isoformat()


def _clock_in(sentence: str) -> Moment | None:
    if field := _FIELD.match(sentence):
        moment = read_moment(sentence[field.end() : field.end() + 120])
        if moment and moment.clock:
            return moment
    for lead in _TIME_IN_PROSE.finditer(sentence):
        moment = read_moment(sentence[lead.start() : lead.start() + 120])
        if moment and moment.clock:
            return moment
    return None


def _times(moment: Moment, anchor: Anchor, zone: Zone | None) -> tuple[str | None, str | None]:
    day = calendar_day(moment.day, anchor.day or anchor.near) if moment.day else anchor.day
    if day is None or moment.clock is None:
        return None, None
    last = (calendar_day(moment.end_day, day) if moment.end_day else None) or day
    end = iso_time(last, moment.end, moment.zone or zone) if moment.end else None
    return iso_time(day, moment.clock, moment.zone or zone), end
