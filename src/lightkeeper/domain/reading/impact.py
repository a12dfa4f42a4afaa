"""When an incident started, was detected and was resolved: stated times only, from prose and timeline.

What is not stated stays unknown: a guessed start would poison every duration computed from it.
"""

import re
from collections.abc import Iterable

from lightkeeper.domain.reading.calendar import iso_time
from lightkeeper.domain.reading.days import Anchor, calendar_day
from lightkeeper.domain.reading.document import ReadEvent, ReadImpact
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import Moment, read_moment
from lightkeeper.domain.reading.zones import Zone

_STARTED = re.compile(
    r"\b(?:incident|outage|downtime|issue|problem|degradation|impact|disruption|errors?|failures?|it"
    r"|this)\b.{0,30}\b(?:started?"
    r"|began|begin|beginning|starting)\b|\bstart(?:ed|s)? (?:of|at)\b|outage starts|\bwent down\b|start of (?:the )?"
    r"(?:incident|outage)|\bstart(?:ed)?(?: time)?\W{0,4}$|\b(?:start|begin)(?:ning|ing)? (?:at|around)\b", re.I
)  # fmt: skip
_DETECTED = re.compile(
    r"\b(?:detected|noticed|reported|reports?|alerts?|alerted|paged|page|discovered|informed|notified"
    r"|first report|user report"
    r"|monitoring|investigation starts?)\b", re.I
)  # fmt: skip
_RESOLVED = re.compile(
    r"\b(?:resolved|restored|back online|back to normal|all clear|outage ends|incident (?:closed|over|ends?|resolved)"
    r"|fully recovered|recovered|is back|service is restored|end of (?:the )?(?:incident|outage)"
    r"|working again|resolution is"
    r" confirmed)\b", re.I
)  # fmt: skip
_NOT_YET = re.compile(r"\b(?:not|n't|n’t|should|would|try|tries|trying|attempt|attempted|partially|false)\b", re.I)
_RANGE = re.compile(r"\b(?:between|from)\s.{0,40}\d", re.I)
_PROSE = frozenset(("summary", "impact", "other", "detection", "resolution", ""))
_TIME_IN_PROSE = re.compile(
    r"\b(?:at|around|between|from|since|until|to|by|on|starting|began|@)\s+(?=[~\w(*]{0,14}\s?\w{0,10}\s?\d)", re.I
)


def find_impact(
    prose: Iterable[tuple[str, Line]], events: list[ReadEvent], anchor: Anchor, zone: Zone | None
) -> ReadImpact:
    """Find the stated times; `prose` gives each line with the kind of its section."""
    started, detected, resolved = _in_prose(prose, anchor, zone)
    for event in events:
        if not event.at or "T" not in event.at:
            continue
        text = event.text[:400]
        if not started and _STARTED.search(text):
            started = event.at
        if not detected and _DETECTED.search(text):
            detected = event.at
    for event in reversed(events):
        if not resolved and event.at and "T" in event.at:
            text = event.text[:400]
            if _RESOLVED.search(text) and not _NOT_YET.search(text):
                resolved = event.at
    return ReadImpact(started or (anchor.day.isoformat() if anchor.day and not events else None), detected, resolved)


def _in_prose(
    prose: Iterable[tuple[str, Line]], anchor: Anchor, zone: Zone | None
) -> tuple[str | None, str | None, str | None]:
    started = detected = resolved = None
    for kind, line in prose:
        if kind not in _PROSE or line.kind not in (LineKind.TEXT, LineKind.ITEM):
            continue
        text = line.text[:1000]
        for sentence in re.split(r"(?<=[a-z)][.!?])\s+(?=[A-Z])", text):
            moment = _clock_in(sentence)
            if moment is None:
                continue
            at, end = _times(moment, anchor, zone)
            if (kind == "impact" and moment.end and not started and _RANGE.search(sentence)) or (
                not started and _STARTED.search(sentence)
            ):
                started, resolved = at, resolved or end
            elif not detected and kind in ("detection", "summary") and _DETECTED.search(sentence):
                detected = at
            elif not resolved and _RESOLVED.search(sentence) and not _NOT_YET.search(sentence):
                resolved = at
    return started, detected, resolved


def _clock_in(sentence: str) -> Moment | None:
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
