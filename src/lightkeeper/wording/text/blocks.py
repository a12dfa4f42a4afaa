"""Finds the blocks of a masked text: paragraphs, list items, headings, quotations, and the rows of tables.

One pattern stops only at lines that begin something, so that the lines within a paragraph cost nothing.
"""

import re
from functools import cache
from re import Match, Pattern
from typing import NamedTuple

from lightkeeper.wording.text.inline import CELL_MARK, HEADING_MARK
from lightkeeper.wording.text.kinds import BlockKind

# How much of a paragraph's ends tells whether a line goes on with it.
_ENDS = 40
# The level of a cell in a table whose header speaks of owners and due dates.
ACTIONS_LEVEL = 9


class Region(NamedTuple):
    """A block before its document exists; the fields are those of Block."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    marker: str = ""
    depth: int = 0
    row: int = -1
    column: str = ""


@cache
def _line_starts() -> Pattern[str]:
    """Groups: blank lines, indent, quote marks, heading, underline, list marker, task box, row, table rule, clock."""
    return re.compile(
        rf"\n((?:[ \t]*+\n)++)?+([ \t]*+)(>[> \t]*+)?+(?:"
        rf"(\#{{1,6}}(?=[ \t\n])|{HEADING_MARK}[1-6])"
        r"|([=-]{2,}+)[ \t]*+(?=\n)"
        r"|([-*+•‣▪◦–](?=[ \t\n])|\d{1,3}[.)](?=[ \t]))[ \t]*+(\[[ xX]?\](?=[ \t\n]))?+"
        rf"|([|{CELL_MARK}])"
        r"|(?=[-: \t]*+\|)([-:| \t]++)(?=\n)"
        r"|(?=[~\[(*_]{0,3}\d)(?=[~\[(*_]{0,3}(?:\d{1,2}[:.]\d\d\b|\d{4}-\d\d-\d\d))()"
        r"|(?(1)|(?(3)|(?!))))"
    )


class Scanner:
    """Reads one masked text from top to bottom and gathers its regions."""

    __slots__ = (
        "code",
        "depth",
        "has_code",
        "header",
        "in_list",
        "kind",
        "level",
        "marker",
        "regions",
        "row",
        "rows",
        "start",
        "text",
    )  # fmt: skip

    def __init__(self, text: str, form: str) -> None:
        self.text = text
        self.has_code = form == "markdown"
        self.regions: list[Region] = []
        # Spans of indented code, which nobody reads as prose.
        self.code: list[tuple[int, int]] = []
        self.in_list = False
        self.start, self.kind, self.marker, self.depth = 0, "paragraph", "", 0
        self.rows: list[tuple[int, int]] = []

    def scan(self) -> list[Region]:
        """Return the regions in reading order."""
        # A line end before and after lets one pattern see the first and the last line too; offsets are one more.
        padded = f"\n{self.text}\n"
        size = len(self.text)
        for found in _line_starts().finditer(padded):
            if found.start() > size:
                break
            self._begin(found, padded)
        self._end(size)
        self._end_table()
        return self.regions

    def _begin(self, found: Match[str], padded: str) -> None:
        """Deal with a line that begins something."""
        blank, indent, quote, heading, underline, marker, box, row, rule, _clock = found.groups()
        line, after = found.start() - 1, found.end() - 1
        depth = len(indent.expandtabs(4)) if indent else 0
        if self.kind == "code" and depth >= 4 and row is None:
            return
        if depth >= 4 and self.has_code and not self.in_list and (blank is not None or (not self.regions and line < 0)):
            self._end(line)
            self.start, self.kind = after - len(found[0].rsplit("\n", 1)[-1]), "code"
            return
        if self._goes_on(found, line):
            return
        if self.rows and (row is None or (blank is not None and row != CELL_MARK)):
            self._end(line)
            self._end_table()
        if underline is not None:
            self._underline(blank is not None, line, after, underline)
        elif rule is not None:
            self._open_bare_table(line, after)
        else:
            self._end(line)
            if heading is not None:
                end = padded.index("\n", found.end()) - 1
                level = len(heading) if heading[0] == "#" else int(heading[1])
                self._add(Region(after, end, "heading", level))
                self._reset(end)
                self.in_list = False
            elif row is not None:
                end = padded.index("\n", found.end()) - 1
                self.rows.append((after, end))
                self._reset(end)
            else:
                is_item = marker is not None
                self.start, self.depth, self.marker = after, depth, (box or marker or "") if is_item else ""
                self.kind = (
                    "quote"
                    if quote and not padded.startswith("[!", found.end())
                    else "item"
                    if is_item
                    else "paragraph"
                )
                self.in_list = is_item or (self.in_list and depth > 0)

    def _goes_on(self, found: Match[str], line: int) -> bool:
        """Say whether the line only continues what is above it."""
        blank, _, quote, heading, _, marker, _, row, _, clock = found.groups()
        if blank is not None or self.start >= line:
            return False
        if clock is not None and quote is None:
            # Only the ends matter: cutting out the whole paragraph at every line of it would be quadratic.
            first = self.text[self.start : min(line, self.start + _ENDS)].lstrip(" *_~[(")
            last = self.text[max(self.start, line - _ENDS) : line].rstrip(" *_~[(")
            return not (first[:1].isdigit() or last[-1:] in ".!?:;)")
        return quote is not None and self.kind == "quote" and heading is None and marker is None and row is None

    def _underline(self, is_apart: bool, line: int, after: int, underline: str) -> None:
        """Make the paragraph above a heading, or take the line for a rule."""
        above = self.text[self.start : line].strip() if self.kind == "paragraph" and self.start < line else ""
        if above and not is_apart and len(above) <= 200 and "\n" not in above:
            self._add(Region(self.start, line, "heading", 1 if underline[0] == "=" else 2))
            self.in_list = False
        else:
            self._end(line)
        self._reset(after)

    def _open_bare_table(self, line: int, after: int) -> None:
        """Take the line above a rule of dashes and bars for the header of a table without outer bars."""
        header = max(self.text.rfind("\n", self.start, max(line, 0)) + 1, self.start)
        self._end(header)
        self.rows.append((header, max(line, header)))
        self._reset(after)
        self.kind = "rows"

    def _reset(self, start: int) -> None:
        self.start, self.kind, self.marker, self.depth = start, "paragraph", "", 0

    def _end(self, end: int) -> None:
        """Close what is open at `end`."""
        start = self.start
        if start >= end:
            return
        if self.kind == "code":
            self.code.append((start, end))
        elif self.kind == "rows":
            for line in re.finditer(r"[^\n]+", self.text[start:end]):
                self.rows.append((start + line.start(), start + line.end()))
        else:
            self._add(self._region(start, end))
        self.start = end

    def _region(self, start: int, end: int) -> Region:
        """Return the open block, as a heading where a bold line stands for one."""
        kind: BlockKind = "quote" if self.kind == "quote" else "item" if self.kind == "item" else "paragraph"
        if kind == "paragraph" and end - start <= 120:
            line = self.text[start:end].strip()
            if line[:2] in {"**", "__"} and line.rstrip(": \\")[-2:] == line[:2] and "\n" not in line:
                return Region(start, end, "heading", 7)
            if line[-1:] == ":" and "\n" not in line and len(line) <= 60:
                return Region(start, end, "paragraph", 8)
        return Region(start, end, kind, 0, self.marker, self.depth)

    def _add(self, region: Region) -> None:
        self.regions.append(region)

    def _end_table(self) -> None:
        """Cut the rows gathered into cells that know the header of their column."""
        header: list[str] = []
        rows, self.rows = self.rows, []
        level = 0
        for index, (start, end) in enumerate(rows):
            cells = _cells(self.text, start, end)
            if index == 1 and not self.text[start:end].strip("|:- \t"):
                continue
            for place, (begin, finish) in enumerate(cells):
                if index == 0:
                    header.append(" ".join(self.text[begin:finish].lower().replace("*", " ").split()))
                column = header[place] if index and place < len(header) else ""
                if self.text[begin - 1 : begin] == CELL_MARK:
                    self._add(Region(begin, finish, "cell"))
                elif begin < finish:
                    self._add(Region(begin, finish, "cell", level, "", 0, index, column))
            if index == 0 and _lists_actions(header):
                level = ACTIONS_LEVEL


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans between the bars of one row, the bar at its end left out."""
    if text[start - 1 : start] == CELL_MARK:
        return [(start, end)]
    row = text[start:end].rstrip()
    cells = []
    for cell in row.removesuffix("|").split("|"):
        cells.append((start, start + len(cell)))
        start += len(cell) + 1
    return cells


def _lists_actions(header: list[str]) -> bool:
    """Say whether a table with such a header lists action items, and is no timeline of what people did."""
    if any(name.startswith(("time", "when", "date", "hour")) for name in header):
        return False
    return any(name.startswith(("action", "owner", "assignee", "assigned", "due", "follow")) for name in header)
