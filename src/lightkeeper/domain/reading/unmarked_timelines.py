"""Timelines that no heading announces: lists and tables in which most entries start with a clock time."""

from collections.abc import Iterator
from itertools import groupby

from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import starts_with_clock
from lightkeeper.domain.reading.timeline import Collector, WrittenEvent

_NEVER = frozenset(("actions", "lessons", "went_well", "went_badly", "lucky", "appendix"))
_FEWEST = 3


def find_unmarked_timelines(parts: list[tuple[str, tuple[Line, ...]]]) -> list[WrittenEvent]:
    """Collect the entries of every run of items or rows that reads as a timeline."""
    collector = Collector()
    for kind, lines in parts:
        if kind in _NEVER:
            continue
        for run in _runs(lines):
            if _is_timeline(run):
                collector.open_section()
                for line in run:
                    collector.line(line)
    return collector.finish()


def _runs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Cut a section into stretches of list or table, each with the lines that continue it."""
    for is_prose, group in groupby(_marked(lines), key=lambda pair: pair[0]):
        if not is_prose:
            yield [line for _, line in group]


def _marked(lines: tuple[Line, ...]) -> Iterator[tuple[bool, Line]]:
    in_list = False
    previous = LineKind.BLANK
    for line in lines:
        if line.kind in (LineKind.ITEM, LineKind.ROW):
            in_list = True
        elif line.kind is LineKind.TEXT and (previous is LineKind.BLANK and not line.indent):
            in_list = starts_with_clock(line.text)
        yield not in_list, line
        previous = line.kind


def _is_timeline(run: list[Line]) -> bool:
    top = min((line.indent for line in run if line.kind is LineKind.ITEM), default=0)
    entries = [line for line in run if line.kind is not LineKind.BLANK and (
        (line.kind is LineKind.ITEM and line.indent <= top)
        or (line.kind is LineKind.ROW and line.marker != "rule")
        or (line.kind is LineKind.TEXT and starts_with_clock(line.text)))]  # fmt: skip
    timed = sum(starts_with_clock(" ".join(line.cells[:2]) if line.cells else line.text) for line in entries)
    return timed >= _FEWEST and timed >= 0.6 * len(entries)
