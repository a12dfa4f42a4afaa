"""Collecting the timed entries of a postmortem's timeline, as written; `calendar` puts them on days.

A timeline is a list, a table, headings or lines that start with times; times inside running prose are not entries.
"""

import re
from dataclasses import dataclass, field, replace

from lightkeeper.domain.reading.days import find_days
from lightkeeper.domain.reading.headings import Heading
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import Day, Moment, read_moment
from lightkeeper.domain.reading.zones import Zone, find_zone

_TIME_COLUMN = re.compile(
    r"\b(?:date|time|when|timestamp|datetime|hour|day|clock|utc|start|zeit|datum)\b|^(?:time|date)", re.I
)
_NOT_TIME_COLUMN = re.compile(r"\btime to\b|duration|elapsed|timeline|time spent|downtime|end|until|updated", re.I)
_END_COLUMN = re.compile(r"\W*(?:end|ended|until|finish(?:ed)?|stop(?:ped)?|bis|ende)\b(?! ?result)", re.I)
_FROM_TO_COLUMN = re.compile(r"\W*(?:start|from|begin|von)\w{0,6}\b.{1,20}\b(?:end|to|until|finish|bis)\b", re.I)
_ZONE_COLUMN = re.compile(r"\W*(?:tz|zone|time ?-?zone|zeitzone)\W*$", re.I)
_PLACEHOLDER = re.compile(r"\W*(?:short event description|event description|description|what happened|\.{2,}|event"
                          r"|summary|tbd|todo|<[^>]{0,60}>)?\W*$", re.I)  # fmt: skip
_ROUGH = re.compile(r"\b(?:all )?(?:times?|timeline|timestamps?)\b.{0,40}\b(?:approximat|rough|estimat|may be off)"
                    r"|\b(?:approximate|rough|estimated) times?\b", re.I)  # fmt: skip
_SAME_DAY = re.compile(r"\b(?:all|every|otherwise)\b.{0,40}\b(?:events?|times?|entries|happened|took place)\b", re.I)
_MAY_START_WITH_TIME = re.compile(r"\d|\b(?:noon|midday|midnight)\b", re.I)
_LONGEST_TEXT = 4_000


@dataclass(slots=True)
class WrittenEvent:
    """A timeline entry as written: what it says about its time, the day it stands under, its text.

    A phase is a timed heading over timed entries: it tells their day and half of the day, but is no entry itself.
    """

    moment: Moment
    line: int
    parts: list[str] = field(default_factory=list)
    under: Day | None = None
    zone: Zone | None = None
    group: int = 0
    is_phase: bool = False

    @property
    def text(self) -> str:
        """Return the text in one line."""
        return " ".join(part for part in self.parts if part)[:_LONGEST_TEXT]


@dataclass(slots=True)
class _Table:
    """Which columns of the table at hand carry the time, and the day its last row stood on."""

    time_columns: tuple[int, ...] = ()
    end_column: int = -1
    zone_column: int = -1
    silent_columns: tuple[int, ...] = ()
    zone: Zone | None = None
    is_headed: bool = False
    started: bool = False
    last_day: str = ""
    is_action_table: bool = False


class Collector:
    """Walks through the lines of one section after another and gathers what is timed."""

    def __init__(self) -> None:
        self.events: list[WrittenEvent] = []
        self.is_rough = False
        self.stated_day: Day | None = None
        self.group = 0
        self._day: Day | None = None
        self._current: WrittenEvent | None = None
        self._indent = 0
        self._by_heading = False
        self._table = _Table()
        self._previous = LineKind.BLANK
        self._row_before: tuple[str, ...] = ()
        self._pending: WrittenEvent | None = None

    def open_section(self, heading: str = "") -> None:
        """Start a new timeline section: nothing continues from before, but its heading may name the day."""
        self.group += 1
        self._close()
        self._day, self._by_heading = next(find_days(heading[:300]), None), False

    def heading(self, heading: Heading) -> None:
        """Take a heading that is a time or a day."""
        moment = heading.moment
        self._close()
        if moment is None:
            self._by_heading = False
            return
        if heading.is_phase:
            self._phase(moment, heading.line)
        elif moment.clock or moment.is_vague or (moment.rest and _has_words(moment.rest)):
            if moment.day and not moment.clock:
                self._day = moment.day
            self._start(moment, heading.line, moment.rest)
            self._by_heading = True
            if moment.day and not moment.clock:
                self._current_is_day()
        else:
            self._day, self._by_heading = moment.day, False
            self._pending = WrittenEvent(moment, heading.line, group=self.group)

    def _phase(self, moment: Moment, line: int) -> None:
        self._day, self._by_heading = moment.day or self._day, False
        self._start(moment, line, moment.rest)
        self.events[-1].is_phase = True
        self._current = None

    def line(self, line: Line) -> None:
        """Take a line of a timeline section."""
        if line.kind is LineKind.ROW:
            self._row(line)
        elif line.kind is not LineKind.BLANK:
            if self._table.started:
                # What follows a table tells of something else than its last row.
                self._current = None
            self._table = _Table()
            if line.kind is LineKind.ITEM:
                self._item(line)
            elif line.kind is LineKind.TEXT:
                self._text(line)
            elif line.kind is LineKind.QUOTE and self._current:
                self._current.parts.append(line.text)
        self._previous = line.kind

    def finish(self) -> list[WrittenEvent]:
        """Return what was gathered."""
        self._close()
        return self.events

    def _start(self, moment: Moment, line: int, text: str) -> None:
        self._keep_pending(only_if_told=True)
        event = WrittenEvent(
            moment, line, [text] if text else [], self._day or self.stated_day, self._table.zone, self.group
        )
        if moment.day and not self._table.started:
            event.under = None
        self.events.append(event)
        self._current = event

    def _current_is_day(self) -> None:
        self._by_heading = False

    def _close(self) -> None:
        self._keep_pending()
        self._current, self._table, self._indent = None, _Table(), 0

    def _keep_pending(self, *, only_if_told: bool = False) -> None:
        """A day with prose of its own is an entry; a day that only heads timed entries is not."""
        pending, self._pending = self._pending, None
        if pending and pending.parts and not only_if_told:
            self.events.append(pending)

    def _item(self, line: Line) -> None:
        is_nested = self._current is not None and not self._by_heading and line.indent > self._indent + 1
        moment = _leading_moment(line.text, needs_clock=is_nested)
        if moment and not (moment.clock is None and not _has_words(moment.rest)):
            self._indent = line.indent if not is_nested else self._indent
            self._start(moment, line.number, moment.rest)
        elif moment and moment.day:
            self._day, self._current = moment.day, None
            self._indent = line.indent
        elif self._current and (is_nested or self._by_heading or not self._day):
            self._current.parts.append(line.text)
        elif self._day and not is_nested:
            self._indent = line.indent
            self._start(Moment(day=self._day, rest=line.text), line.number, line.text)

    def _text(self, line: Line) -> None:
        begins = self._previous is not LineKind.TEXT or (self._current is not None and not self._current.parts)
        moment = _leading_moment(line.text) if begins or _is_bare_time(line.text) or self._follows_time(line) else None
        if moment and moment.clock is None and not moment.is_vague and not _has_words(moment.rest):
            self._close()
            self._day, self._by_heading = moment.day, False
            self._pending = WrittenEvent(moment, line.number, group=self.group)
        elif moment and (moment.clock or _is_labelled(line.text, moment)):
            self._start(moment, line.number, moment.rest)
            self._by_heading = not moment.rest
            self._indent = line.indent
        elif self._pending is not None:
            self._pending.parts.append(line.text)
        elif self._current:
            self._current.parts.append(line.text)
        elif self._current is None:
            self.is_rough = self.is_rough or bool(_ROUGH.search(line.text[:400]))
            if _SAME_DAY.search(line.text[:400]):
                self.stated_day = next(find_days(line.text[:400]), self.stated_day)

    def _follows_time(self, line: Line) -> bool:
        """Lines that each start with a time, without blank lines between, are a list without markers."""
        return bool(self._current and self._current.line == line.number - 1 and line.text[:1] in "0123456789[~*")

    def _row(self, line: Line) -> None:
        before, self._row_before = self._row_before, line.cells
        if line.marker == "rule":
            # A row above a rule is a header, also where a second table follows a first.
            if before and read_moment(before[0]) is None:
                self._table = replace(_table_headed_by(before), started=True)
            return
        table = self._table
        if not table.started:
            self._table = table = _table_headed_by(line.cells)
            table.started = True
            if table.is_headed:
                return
        if table.is_action_table or not line.cells:
            return
        columns = table.time_columns or (0,)
        written = [line.cells[column] for column in columns if column < len(line.cells)]
        joined = " ".join(part for part in written if part)
        if len(columns) > 1 and not written[0] and table.last_day:
            joined = f"{table.last_day} {joined}"
        elif len(columns) > 1 and written[0]:
            table.last_day = written[0]
        others = [(n, cell) for n, cell in enumerate(line.cells) if n not in columns and cell]
        text = " | ".join(cell for n, cell in others if n not in table.silent_columns or not _is_told_again(cell))
        moment = _with_other_columns(read_moment(joined), table, line.cells)
        if moment is None or (_PLACEHOLDER.match(text[:80]) and not moment.clock):
            if self._current and not joined and text:
                self._current.parts.append(text)
            return
        if moment.rest and not _PLACEHOLDER.match(moment.rest[:80]) and len(moment.rest) < 200:
            text = f"{text} ({moment.rest})" if text else moment.rest
        self._start(moment, line.number, text)


def _table_headed_by(cells: tuple[str, ...]) -> _Table:
    if read_moment(cells[0]) if cells else None:
        return _Table()
    clocks = columns = [n for n, cell in enumerate(cells) if _is_time_column(cell)]
    has_date = any(re.search(r"\b(?:date|day|datum)\b", cells[n], re.I) for n in columns)
    # Several clock columns are the same time in several zones: the first one with a zone is read.
    if len(columns) > 1 and not has_date:
        columns = [next((n for n in columns if find_zone(cells[n])), columns[0])]
    columns = columns[:2]
    end_column = next((n for n, cell in enumerate(cells) if columns and _END_COLUMN.match(cell)), -1)
    zone_column = next((n for n, cell in enumerate(cells) if columns and _ZONE_COLUMN.match(cell)), -1)
    silent = tuple({*clocks, end_column, zone_column} - {*columns, -1})
    zone = next((found for n in columns if (found := find_zone(cells[n]))), None)
    is_action_table = not columns and any(re.search(r"\b(?:action|owner|task)\b", cell, re.I) for cell in cells)
    return _Table(
        tuple(columns), end_column, zone_column, silent, zone, is_headed=True, is_action_table=is_action_table
    )


def _is_time_column(cell: str) -> bool:
    if not _TIME_COLUMN.search(cell):
        return False
    return not _NOT_TIME_COLUMN.search(cell) or bool(_FROM_TO_COLUMN.match(cell))


def _is_told_again(cell: str) -> bool:
    """Say whether a cell only tells the end, the zone, or the same time in another zone."""
    moment = read_moment(cell)
    return not moment.rest if moment else bool(find_zone(cell)) or len(cell) < 3


def _with_other_columns(moment: Moment | None, table: _Table, cells: tuple[str, ...]) -> Moment | None:
    """Add the end and the zone that stand in columns of their own."""
    if moment is None or moment.clock is None:
        return moment
    if 0 <= table.end_column < len(cells) and moment.end is None and (end := read_moment(cells[table.end_column])):
        moment = replace(moment, end=end.clock, end_day=end.day)
    if 0 <= table.zone_column < len(cells) and moment.zone is None:
        moment = replace(moment, zone=find_zone(cells[table.zone_column]))
    return moment


def _leading_moment(text: str, *, needs_clock: bool = False) -> Moment | None:
    if not _MAY_START_WITH_TIME.search(text[:60]):
        return None
    moment = read_moment(text.replace("{{", "  ", 1) if text.startswith("{{") else text)
    if moment is None or moment.offset > 90 or (needs_clock and moment.clock is None):
        return None
    # "12:30 minutes", "3.45 seconds", "10.5 GB" measure something.
    if moment.clock and not moment.day and re.match(r"(?:min|sec|hour|%|[GMK]i?B\b|ms\b|x\b)", moment.rest):
        return None
    return replace(moment, rest=_trimmed(moment.rest))


def _trimmed(rest: str) -> str:
    rest = rest.removeprefix("}}").strip()
    return rest[:-2].rstrip() if rest.endswith("**") and rest.count("**") == 1 else rest


def _has_words(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]{2}", text[:80]))


def _is_bare_time(text: str) -> bool:
    return len(text) <= 40 and text[:1].isalnum() and any(character.isdigit() for character in text[:24])


def _is_labelled(text: str, moment: Moment) -> bool:
    """A paragraph that starts with a date is an entry only if the date is set off: "May 12: …", "**May 12** …"."""
    before = text[: len(text) - len(moment.rest)].rstrip() if moment.rest else text
    return before.endswith((":", "-", "–", "—", "*", "|", "]")) or text[:1] in "*_["
