"""Collecting follow-up work: one for each list item, table row or line under an action heading.

What is not work is left out: lead-ins, placeholders of a template, bare links below an item.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lightkeeper.domain.reading.action_details import due_in, owner_in, stated_status, status_of
from lightkeeper.domain.reading.days import find_days
from lightkeeper.domain.reading.document import ReadActionItem
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.references import find_reference
from lightkeeper.domain.reading.section_kinds import stated_kind

_EMPTY = re.compile(r"\W*(?:none|n/?a|tbd|todo|nothing|no action(?: items?)?(?: needed| required)?"
                    r"|link to (?:github )?issue"
                    r"|summary|action item|\.{2,}|not applicable|\W*)\W*$", re.I)  # fmt: skip
_TEMPLATE = re.compile(r"\[?\[?link to (?:github )?issue\]?|\{\{|\}\}|<!--.{0,200}?-->", re.I)
_LEAD_IN_DONE = re.compile(r"\b(?:already|have been|were|was|are)\b.{0,30}\b(?:completed|done|implemented"
                           r"|fixed|taken|made"
                           r"|finished|resolved)\b|^(?:done|completed|finished|already done"
                           r"|what we did)\b", re.I)  # fmt: skip
_LEAD_IN_OPEN = re.compile(r"^(?:open|to ?do|planned|in progress|pending|next)\b|\b(?:we will|we are going to"
                           r"|going to|we plan"
                           r"|still (?:to|need|open)|not yet|remaining)\b", re.I)  # fmt: skip
_ABOUT_THE_LIST = re.compile(r"\b(?:sample|example|template|these sections?|every action item|see (?:the )?"
                             r"|tracked? in"
                             r"|list of)\b|:$", re.I)  # fmt: skip
_WORK = re.compile(
    r"\b(?:we(?:'ll|’ll| will| need to| should| must| plan| are (?:going|planning|working|considering|looking"
    r"|currently)| have to"
    r"| want to| intend)|(?:should|must|needs? to|to be|will be|has to) \w+|todo|improve|investigate|add"
    r"|create|fix|update|ensure)\b",
    re.I,
)
_ACTION_COLUMN = re.compile(r"^\W*(?:action|task|what|item|description|follow|to ?do|improvement|remediation"
                            r"|work|mitigation"
                            r"|recommendation|measure|summary|title|issue)", re.I)  # fmt: skip
_COLUMNS = {
    "owner": re.compile(r"owner|assign|who|responsib|\bdri\b|lead|person|team", re.I),
    "status": re.compile(r"status|state|done|complete|progress", re.I),
    "due": re.compile(r"due|deadline|when|eta|target|date", re.I),
    "ref": re.compile(r"issue|ticket|link|bug|jira|ref|tracking|\bpr\b|url|card", re.I),
}
_STRONG_ACTION_COLUMN = re.compile(r"^\W*(?:action(?: items?)?s?|follow[ -]?ups?|to ?do|tasks?)\W*$", re.I)
_REMARK = re.compile(
    r"@[\w-]{1,39}\s?:|(?:Q|A|e\.g|i\.e|note|because|this|it|see|same here|already|done|status|owner"
    r"|priority)\b",
    re.I,
)
_ASKS = re.compile(
    r"(?:what|why|who|how|when|where|which|should|is|are|was|were|do|does|did|could|would"
    r"|can)\b",
    re.I,
)
_IMPERATIVE = re.compile(
    r"(?:add|alert|automate|change|check|clarify|communicate|configure|consider|create|define|deploy|disable"
    r"|discuss|document"
    r"|enable|ensure|establish|evaluate|expand|explore|extend|find|fix|implement|improve|increase|introduce"
    r"|investigate|limit"
    r"|make|migrate|monitor|move|perform|plan|prevent|provide|put|reduce|refactor|remove|replace|review"
    r"|revisit|run|schedule"
    r"|separate|set|setup|share|split|start|stop|switch|test|track|train|tune|update|upgrade|use|verify|write)\b",
    re.I,
)
# The words people write as a status at the end of a cell; in capitals only, since "open" is a verb too.
_CELL_STATUS = re.compile(r"(?:^|\s)\*{0,2}(DONE|TODO|TO DO|FIXED|COMPLETED?|OPEN|CLOSED|IN PROGRESS)\*{0,2}$")
_LONGEST_TEXT = 4_000


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A piece of work with the lines that continue it."""

    text: str
    line: int
    kind: str
    indent: int = 0
    marker: str = ""
    section_status: str | None = None


class ActionCollector:
    """Walks through the lines of action sections; one section is what stands below one heading."""

    def __init__(self, addresses: Mapping[str, str] | None = None) -> None:
        self._addresses = addresses or {}
        self.items: list[ReadActionItem] = []
        self._found: list[_Candidate] = []
        self._rows: list[ReadActionItem] = []
        self._columns: dict[str, int] = {}
        self._in_table = False
        self._row_before: Line | None = None
        self._status: str | None = None
        self._paragraph: list[Line] = []
        self._blank_before = True
        self._parents: list[_Candidate] = []
        self._with_children: set[int] = set()

    def open_section(self, heading: str) -> None:
        """Close the section before, and begin one; a heading may say that its list is done or open."""
        self.close()
        self._status = _status_of_lead_in(heading)

    def line(self, line: Line) -> None:
        """Take a line of an action section."""
        if line.kind is LineKind.ROW:
            self._row(line)
            return
        self._in_table = self._in_table and line.kind is LineKind.BLANK
        if line.kind is LineKind.ITEM:
            self._end_paragraph()
            self._item(line)
        elif line.kind is LineKind.TEXT:
            continues_item = self._found and not self._paragraph and self._found[-1].kind == "item"
            if continues_item and (not self._blank_before or line.indent > self._found[-1].indent):
                last = self._found[-1]
                self._found[-1] = replace(last, text=f"{last.text}\n{line.text}"[:_LONGEST_TEXT])
            else:
                self._paragraph.append(line)
        elif line.kind in (LineKind.BLANK, LineKind.CODE, LineKind.QUOTE):
            self._end_paragraph()
        self._blank_before = line.kind is LineKind.BLANK

    def table_elsewhere(self, line: Line) -> None:
        """Take a table row outside an action section: it counts where the header names action items."""
        if self._in_table or (line.cells and any(_STRONG_ACTION_COLUMN.match(cell) for cell in line.cells)):
            self._row(line)

    def leave_table(self) -> None:
        """End the table at hand."""
        self._in_table = False

    def close(self) -> None:
        """Turn what was gathered into action items: a table wins over the list above it, a list over prose."""
        self._end_paragraph()
        self._in_table = False
        items = [one for one in self._found if one.kind == "item"]
        chosen = [one for one in items if not self._is_group_label(one)] if not self._rows else []
        if not chosen and not self._rows:
            chosen = [one for one in self._found if _is_work_in_prose(one.text)]
        self.items.extend(item for one in chosen if (item := _action_item_of(one, self._addresses)))
        self.items.extend(self._rows)
        self._found, self._rows, self._status = [], [], None
        self._parents, self._with_children = [], set()

    def _item(self, line: Line) -> None:
        while self._parents and self._parents[-1].indent >= line.indent:
            self._parents.pop()
        parent = self._parents[-1] if self._parents else None
        is_nested = bool(parent) and line.indent >= 2
        if is_nested and parent and not _is_work_below(line, parent):
            last = self._found[-1]
            self._found[-1] = replace(last, text=f"{last.text}\n{line.text}"[:_LONGEST_TEXT])
            return
        if is_nested and parent:
            self._with_children.add(parent.line)
        item = _Candidate(line.text, line.number, "item", line.indent, line.marker, self._status)
        self._found.append(item)
        self._parents.append(item)

    def _is_group_label(self, one: _Candidate) -> bool:
        """A word or two above nested work ("Monitoring") names a group, not a piece of work."""
        return one.line in self._with_children and len(one.text.split()) <= 3 and not find_reference(one.text)

    def _end_paragraph(self) -> None:
        if not self._paragraph:
            return
        text = "\n".join(line.text for line in self._paragraph)[:_LONGEST_TEXT]
        first = self._paragraph[0]
        self._paragraph = []
        if status := _status_of_lead_in(text) if text.endswith(":") else None:
            self._status = status
        self._found.append(_Candidate(text, first.number, "prose", section_status=self._status))

    def _row(self, line: Line) -> None:
        before, self._row_before = self._row_before, line
        if line.marker == "rule":
            if before and before.cells:
                self._begin_table(before)
            return
        if not self._in_table:
            self._begin_table(line)
            return
        item = _row_item(line, self._columns, self._status)
        if item:
            self._rows.append(item)

    def _begin_table(self, header: Line) -> None:
        """A row above a rule is a header, also where a second table follows a first."""
        self._in_table, self._columns = True, _columns_of(header.cells)
        self._rows = [row for row in self._rows if row.line != header.number]


def _status_of_lead_in(text: str) -> str | None:
    if _LEAD_IN_DONE.search(text[:200]):
        return "done"
    return "open" if _LEAD_IN_OPEN.search(text[:200]) and stated_kind(text[:200]) != "actions" else None


def _is_work_below(line: Line, parent: _Candidate) -> bool:
    """Say whether a nested item is work of its own: a bare link, a remark or an answer is not."""
    text = line.text
    if line.marker in ("[x]", "[ ]"):
        return True
    if _REMARK.match(text) or (text.endswith("?") and _ASKS.match(text)):
        return False
    words = re.sub(r"https?://\S+|\[[^\]]{0,200}\]\([^)]{0,500}\)|#\d+", "", text)
    if len(re.findall(r"[^\W\d_]{2,}", words)) < 3:
        return parent.text.rstrip().endswith(":") and bool(find_reference(text))
    return True


def _is_work_in_prose(text: str) -> bool:
    if _EMPTY.match(text[:200]) or (text.endswith(":") and "\n" not in text):
        return False
    return (bool(find_reference(text)) and not _ABOUT_THE_LIST.search(text[:300])) or bool(
        len(text) < 300 and (_WORK.match(text) or _IMPERATIVE.match(text)) and not _ABOUT_THE_LIST.search(text)
    )


def _action_item_of(one: _Candidate, addresses: Mapping[str, str]) -> ReadActionItem | None:
    text = _TEMPLATE.sub("", one.text).strip()
    flat = " ".join(text.split())
    if _EMPTY.match(flat[:200]) or (flat.endswith(":") and len(flat) < 60):
        return None
    return ReadActionItem(
        _without_marks(flat),
        one.line,
        owner=owner_in(flat),
        status=_status_in(one, flat),
        due=due_in(flat),
        ref=find_reference(text, addresses),
    )


def _status_in(one: _Candidate, flat: str) -> str | None:
    if one.marker in ("[x]", "[ ]"):
        return "done" if one.marker == "[x]" else "open"
    return stated_status(flat) or one.section_status


def _columns_of(cells: tuple[str, ...]) -> dict[str, int]:
    columns: dict[str, int] = {}
    strong = next((n for n, cell in enumerate(cells) if _STRONG_ACTION_COLUMN.match(cell)), None)
    first = next((n for n, cell in enumerate(cells) if _ACTION_COLUMN.match(cell)), None)
    columns["text"] = strong if strong is not None else first if first is not None else -1
    for name, pattern in _COLUMNS.items():
        found = next((n for n, cell in enumerate(cells) if n != columns["text"] and pattern.search(cell)), None)
        if found is not None and found not in columns.values():
            columns[name] = found
    return columns


def _row_item(line: Line, columns: dict[str, int], status: str | None) -> ReadActionItem | None:
    cells = line.cells
    at = columns.get("text", -1)
    text = cells[at] if 0 <= at < len(cells) else max(cells, key=len, default="")
    flat = " ".join(_TEMPLATE.sub("", text).split())
    if _EMPTY.match(flat[:200]):
        return None

    def cell(name: str) -> str:
        column = columns.get(name, -1)
        return cells[column].strip("*_ ") if 0 <= column < len(cells) else ""

    due = next((day for day in find_days(cell("due")) if day.year), None)
    marked = re.match(r"\[([ xX])\]\s*", flat)
    told = next((found for one in cells if (found := _status_in_cell(one))), None)
    return ReadActionItem(
        _without_marks(flat[marked.end() :] if marked else flat),
        line.number,
        owner=cell("owner") or None,
        status=status_of(cell("status")) or (("open" if marked[1] == " " else "done") if marked else told or status),
        due=f"{due.year:04d}-{due.month:02d}-{due.day:02d}" if due else None,
        ref=find_reference(cell("ref")) or find_reference(text),
    )


def _status_in_cell(cell: str) -> str | None:
    """Read "**DONE**" in whatever column it stands: capitals set off say the status of the row."""
    found = _CELL_STATUS.search(cell[:400])
    return status_of(found[1]) if found else None


def _without_marks(flat: str) -> str:
    return flat.strip()[:_LONGEST_TEXT]
