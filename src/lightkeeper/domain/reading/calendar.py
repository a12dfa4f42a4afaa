"""Putting written timeline entries on the calendar: days, midnights, afternoons and zones.

People leave out what the line above said; this works out what they left out, in order, once.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from lightkeeper.domain.reading.days import Anchor, calendar_day
from lightkeeper.domain.reading.document import ReadEvent, ReadWarning
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import Clock
from lightkeeper.domain.reading.timeline import WrittenEvent
from lightkeeper.domain.reading.zones import ZONE, Zone, find_zone, zone_of

_HALF_DAY = 720
_STATEMENT = re.compile(r"\b(?:times?|timestamps?|timeline|dates?|zones?|events?)\b", re.I)
# Going back by more than this means that midnight was passed; by less, that the entries are out of order.
MIDNIGHT_PASSED = 9 * 60


def place_on_calendar(
    written: list[WrittenEvent], anchor: Anchor, zone: Zone | None, is_rough: bool
) -> tuple[list[ReadEvent], list[ReadWarning]]:
    """Return the entries with full times, in the order written, and what was read with a doubt."""
    told = _with_afternoons(written)
    events: list[ReadEvent] = []
    warnings = [ReadWarning(event.line, message) for event in written for message in event.moment.warnings]
    state = _Run(anchor)
    for event in told:
        day = state.day_of(event)
        moment = event.moment
        if event.is_phase:
            continue
        if moment.is_vague and not moment.day:
            events.append(ReadEvent(None, event.text, event.line, None, True))
            continue
        if day is None and moment.clock is None:
            continue
        own_zone = moment.zone or event.zone or zone
        at = iso_time(day, moment.clock, own_zone)
        end = None
        if moment.end and moment.clock and day:
            last = (calendar_day(moment.end_day, day) if moment.end_day else None) or day
            if not moment.end_day and moment.end.minutes < moment.clock.minutes:
                last += timedelta(days=1)
            end = iso_time(last, moment.end, own_zone)
        if day is None:
            warnings.append(ReadWarning(event.line, "no date is stated anywhere for this time"))
        events.append(ReadEvent(at, event.text, event.line, end, moment.approx or is_rough))
    return events, warnings


def document_zone(written: Iterable[WrittenEvent], lines: tuple[Line, ...], timeline_lines: set[int]) -> Zone | None:
    """Find the zone that unmarked times stand in: stated, in a heading, on other entries, or in the prose."""
    for line in lines:
        if line.kind is LineKind.HEADING and line.number in timeline_lines and (zone := find_zone(line.text[:200])):
            return zone
    stated: Zone | None = None
    for line in lines:
        if line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.QUOTE) and _STATEMENT.search(line.text[:300]):
            zone = _stated_zone(line.text[:300])
            if zone and line.number in timeline_lines:
                return zone
            stated = stated or zone
    if stated:
        return stated
    counted = Counter(event.moment.zone or event.zone for event in written if event.moment.zone or event.zone)
    if counted:
        return counted.most_common(1)[0][0]
    prose: Counter[Zone] = Counter()
    for line in lines:
        if line.kind not in (LineKind.CODE, LineKind.BLANK, LineKind.DEFINITION):
            prose.update(_zones_after_times(line.text[:2000]))
    return prose.most_common(1)[0][0] if prose else None


def _stated_zone(text: str) -> Zone | None:
    """Read "All times in CET", "Times are UTC+1 (Zurich)"; a zone after a clock time states only that time's."""
    for found in ZONE.finditer(text):
        if not re.search(r"\d(?:\s?[ap]m)?\s?\(?$", text[max(0, found.start() - 6) : found.start()], re.I):
            return zone_of(found[0])
    return None


def _zones_after_times(text: str) -> Iterable[Zone]:
    for found in ZONE.finditer(text):
        if re.search(r"\d(?:\s?[ap]\.?m\.?)?\s?\(?$", text[max(0, found.start() - 7) : found.start()], re.I) and (
            zone := zone_of(found[0])
        ):
            yield zone


class _Run:
    """The day and minute reached so far, read from top to bottom."""

    def __init__(self, anchor: Anchor) -> None:
        self.anchor = anchor
        self.day: date | None = None
        self.minutes: int | None = None
        self.under: date | None = None
        self.group = -1
        self.before_marks: date | None = None

    def day_of(self, event: WrittenEvent) -> date | None:
        moment = event.moment
        near = self.day or self.anchor.day or self.anchor.near
        if event.group != self.group:
            self.group, self.minutes, self.under = event.group, None, None
            self.day = None
        if moment.day:
            self.day = calendar_day(moment.day, self.anchor.day or self.anchor.near or near) or self.day
        elif event.under and (under := calendar_day(event.under, self.anchor.day or near)) != self.under:
            self.under = self.day = under
            self.minutes = None
        elif self.day is None:
            self.day = near
        if moment.clock is None:
            self.minutes = None if moment.day else self.minutes
            return self.day
        minutes = moment.clock.minutes
        if moment.is_next_day and (self.before_marks or self.day):
            self.day = (self.before_marks or self.day or date.min) + timedelta(days=1)
            self.minutes = minutes % 1440
            return self.day
        if moment.day is None and self.day and self.minutes is not None and minutes < self.minutes - MIDNIGHT_PASSED:
            self.day += timedelta(days=1)
        self.minutes = minutes % 1440
        day = self.before_marks = self.day
        if moment.end and not moment.end_day and day and moment.end.minutes < moment.clock.minutes:
            self.minutes = moment.end.minutes
            self.day = day + timedelta(days=1)
        return day


def _with_afternoons(written: list[WrittenEvent]) -> list[WrittenEvent]:
    """Read unmarked times that run on past noon ("11:40, 12:10, 1:15") as afternoon times, day by day."""
    told: list[WrittenEvent] = []
    run: list[WrittenEvent] = []
    for event in written:
        if run and (
            event.moment.day or event.moment.is_next_day or event.under != run[-1].under or event.group != run[-1].group
        ):
            told.extend(_run_with_afternoons(run))
            run = []
        run.append(event)
    return [*told, *_run_with_afternoons(run)]


def _run_with_afternoons(run: list[WrittenEvent]) -> list[WrittenEvent]:
    plain = [event.moment.clock for event in run if event.moment.clock and not event.moment.clock.is_marked]
    if any(clock.minutes >= 13 * 60 or clock.minutes < 60 or clock.is_padded for clock in plain):
        return run
    told: list[WrittenEvent] = []
    before: int | None = None
    for event in run:
        moment = event.moment
        if moment.clock and before is not None and _runs_past_noon(moment.clock, before):
            end = _afternoon(moment.end) if moment.end and moment.end.minutes < _HALF_DAY else moment.end
            moment = replace(moment, clock=_afternoon(moment.clock), end=end)
        before = moment.clock.minutes if moment.clock else None
        told.append(replace(event, moment=moment))
    return told


def _runs_past_noon(clock: Clock, before: int) -> bool:
    later = clock.minutes + _HALF_DAY
    return not clock.is_marked and clock.minutes < before and clock.minutes < _HALF_DAY and 0 <= later - before <= 480


def _afternoon(clock: Clock) -> Clock:
    return Clock(clock.minutes + _HALF_DAY, is_marked=True)


def iso_time(day: date | None, clock: Clock | None, zone: Zone | None) -> str:
    """Write a day and a clock time as ISO 8601; a day alone stays a date, a time alone a time."""
    if clock is None:
        return day.isoformat() if day else ""
    if day is None:
        return f"{clock.minutes // 60 % 24:02d}:{clock.minutes % 60:02d}"
    moment = datetime.combine(day, time()) + timedelta(minutes=clock.minutes)
    return moment.isoformat(timespec="minutes") + (zone.suffix_on(moment.date()) if zone else "")
