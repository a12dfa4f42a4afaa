"""Reading a postmortem in any house style: the one function that puts the parts together."""

from collections.abc import Iterator
from dataclasses import dataclass

from lightkeeper.domain.identifier import Hint, find_identifiers
from lightkeeper.domain.reading.acting_handles import acting_handles
from lightkeeper.domain.reading.action_items import ActionCollector
from lightkeeper.domain.reading.calendar import document_zone, place_on_calendar
from lightkeeper.domain.reading.days import anchor_of
from lightkeeper.domain.reading.document import ReadActionItem, ReadDocument, ReadSection
from lightkeeper.domain.reading.headings import Heading, Outline, outline
from lightkeeper.domain.reading.impact import INCIDENT_DATES, find_impact, heads_dates
from lightkeeper.domain.reading.lines import Cut, Line, LineKind, cut_lines
from lightkeeper.domain.reading.timeline import Collector, WrittenEvent
from lightkeeper.domain.reading.unmarked_timelines import find_unmarked_timelines
from lightkeeper.domain.reading.written_people import people_hints


@dataclass(frozen=True, slots=True)
class Part:
    """A heading (None above the first) and the lines below it, up to the next heading."""

    heading: Heading | None
    kind: str
    lines: tuple[Line, ...]


def read_document(text: str, path: str) -> ReadDocument:
    """Read a postmortem: title, sections, timeline, action items, impact, identifiers and doubts."""
    cut = cut_lines(text.removeprefix("\ufeff"), path)
    found = outline(cut.lines, cut.front_matter)
    parts = tuple(_parts(cut.lines, found))
    anchor = anchor_of(found.title, cut, path)
    written, is_rough = _timeline_of(parts)
    timeline_lines = {line.number for part in parts if part.kind == "timeline" for line in _with_heading(part, cut)}
    zone = document_zone(written, cut.lines, timeline_lines)
    events, warnings = place_on_calendar(written, anchor, zone, is_rough)
    prose = [(kind, line) for part in parts for kind in [_kind_for_impact(part)] for line in part.lines]
    whole = _prose_text(cut)
    acting = (Hint(who, "handle") for who in acting_handles([event.text for event in events], whole))
    return ReadDocument(
        path=path,
        title=found.title,
        sections=tuple(_sections(cut, found)),
        timeline=tuple(events),
        actions=tuple(_action_items_of(parts)),
        impact=find_impact(prose, events, anchor, zone),
        identifiers=find_identifiers(whole, (*people_hints(cut, parts_by_kind(parts)), *acting)),
        warnings=tuple(sorted(warnings, key=lambda warning: warning.line)),
        authors=tuple(name for name, _ in cut.front_matter.authors),
    )


def _kind_for_impact(part: Part) -> str:
    if part.heading is None:
        return ""
    return INCIDENT_DATES if heads_dates(part.heading.text) else part.kind


def parts_by_kind(parts: tuple[Part, ...]) -> list[tuple[str, tuple[Line, ...]]]:
    """Return the heading text of each part with its lines."""
    return [(part.heading.text if part.heading else "", part.lines) for part in parts]


def _parts(lines: tuple[Line, ...], found: Outline) -> Iterator[Part]:
    starts = [heading.index for heading in found.headings] + [len(lines)]
    yield Part(None, "", lines[: starts[0]])
    for heading, end in zip(found.headings, starts[1:], strict=True):
        yield Part(heading, heading.kind, lines[heading.index + 1 : end])


def _with_heading(part: Part, cut: Cut) -> tuple[Line, ...]:
    return (cut.lines[part.heading.index], *part.lines) if part.heading else part.lines


def _timeline_of(parts: tuple[Part, ...]) -> tuple[list[WrittenEvent], bool]:
    """Collect from timeline sections and times as headings; without any, from lists that are timelines"
    " unannounced."""
    collector = Collector()
    is_open = False
    for part in parts:
        heading = part.heading
        is_moment = bool(heading and heading.moment)
        takes = part.kind == "timeline" or (is_moment and bool(heading and heading.moment and heading.moment.clock))
        if heading and is_moment and (takes or is_open):
            collector.heading(heading)
        elif heading and part.kind == "timeline" and heading.level:
            collector.open_section(heading.text)
        is_open = takes or (is_open and is_moment)
        if is_open:
            for line in part.lines:
                collector.line(line)
    written = collector.finish()
    if not any(not event.is_phase for event in written):
        written = find_unmarked_timelines([(part.kind, part.lines) for part in parts])
    return written, collector.is_rough


def _action_items_of(parts: tuple[Part, ...]) -> list[ReadActionItem]:
    lines = (line for part in parts for line in part.lines)
    collector = ActionCollector({line.marker: line.text for line in lines if line.kind is LineKind.DEFINITION})
    for part in parts:
        if part.kind == "actions":
            collector.open_section(part.heading.text if part.heading else "")
            for line in part.lines:
                collector.line(line)
        elif part.kind != "timeline":
            for line in part.lines:
                if line.kind is LineKind.ROW:
                    collector.table_elsewhere(line)
                else:
                    collector.leave_table()
        collector.close()
    return sorted(collector.items, key=lambda item: item.line)


def _sections(cut: Cut, found: Outline) -> Iterator[ReadSection]:
    headings = [heading for heading in found.headings if heading.moment is None or heading.is_phase]
    starts = [heading.index for heading in headings] + [len(cut.lines)]
    for heading, end in zip(headings, starts[1:], strict=True):
        body = "\n".join(line.raw for line in cut.lines[heading.index + 1 : end]).strip("\n")
        yield ReadSection(heading.line, heading.text, heading.kind, min(heading.level, 6), body, end)


def _prose_text(cut: Cut) -> str:
    return "\n".join(line.raw for line in cut.lines)
