"""Reads the follow-up work that a document lists, with what says who carries it and until when.

Lists, task lists, tables, and sentences such as "Actions: remind the team; update the wiki."
"""

from collections.abc import Iterator

from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.text.document import Block, Document

_OWNER_COLUMNS = frozenset("owner owners assignee assigned responsible who team lead dri".split())
_DATE_COLUMNS = frozenset("due date deadline when eta by target until".split())
_TICKET_COLUMNS = frozenset("ticket tickets issue issues bug bugs link tracking reference ref jira pr card".split())
_STATUS_COLUMNS = frozenset("status state done".split())
_TASK_COLUMNS = frozenset(
    "action actions item items task tasks what description todo recommendation improvement follow title".split()
)
_NOTHING = frozenset(
    ("", "-", "–", "—", "tbd", "tba", "tbc", "?", "??", "n/a", "na", "none", "todo", "unassigned", "...")
)
_OWNED = Phrase(
    r"owner|owned by|assignee|assigned to|responsible|@[\w.-]+|dri|driven by|lead by|led by"
    r"|team(?:'s)? (?:will|to)|will be done by|volunteered|on-call"
)
_DATED = Phrase(
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|q[1-4]|due|deadline|eta|(?:this|next) (?:week|sprint|month)|"
    r"(?:by|before|until|in|on|end of) (?:\d{1,2} )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri)[a-z]*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}"
)
_DONE = Phrase(
    r"done|✅|✔️?|completed?|fixed|resolved|merged|deployed|implemented already|already|in progress|has been|have been|"
    r"was|were|"
    r"we've|we have|we (?!need|should|must|will|want|plan|could|can|have to)\w+ed"
)
_TICKET = Phrase(r"issues? created|ticket created|tracked (?:in|by|at)|#\d+|gh-\d+|[a-z]{2,10}-\d{1,6}|pr \d+")


class ActionItem:
    """One thing to be done: offsets of its own words, and what stands with it, read when it is asked for."""

    __slots__ = ("_document", "_family", "_is_done", "_whole", "end", "lower", "section_heading", "start")

    def __init__(self, document: Document, first: Block, family: list[Block]) -> None:
        self.start, self.end = first.start, first.end
        self.lower = first.lower.replace("\n", " ").strip()
        self.section_heading = first.heading
        self._document = document
        self._family = family
        self._whole = " ".join(block.lower for block in family).replace("\n", " ") if len(family) > 1 else self.lower
        self._is_done: bool | None = None

    @property
    def _written(self) -> str:
        text, family = self._document.text, self._family
        return text[self.start : max(_line_end(text, block.end) for block in family)]

    @property
    def is_owned(self) -> bool:
        """Say whether somebody carries it."""
        whole = self._whole
        names = any(name in whole for name in self._document.people)
        return names or _OWNED.is_in(whole) or _has_name_in_brackets(self._written)

    @property
    def is_dated(self) -> bool:
        """Say whether it has a date."""
        return _DATED.is_in(self._whole)

    @property
    def is_ticketed(self) -> bool:
        """Say whether it is tracked elsewhere."""
        written = self._written
        return "](" in written or "http" in written or "href=" in written or _TICKET.is_in(self._whole)

    @property
    def is_done(self) -> bool:
        """Say whether it is told as done."""
        if self._is_done is None:
            written = self._written
            is_ticked = "x" in self._family[0].marker.lower() or "[x]" in written.lower() or "~~" in written
            self._is_done = is_ticked or _DONE.is_in(self._whole)
        return self._is_done


class TabledItem(ActionItem):
    """One row of a table of follow-up work, whose columns say who and when."""

    __slots__ = ("_others", "_task")

    def __init__(self, document: Document, task: Block, cells: list[Block]) -> None:
        super().__init__(document, task, cells)
        self._task = task
        self._others = [cell for cell in cells if cell is not task and _is_filled(document, cell)]

    @property
    def is_owned(self) -> bool:
        """Say whether somebody carries it."""
        return any(_is_column(cell, _OWNER_COLUMNS) for cell in self._others) or _OWNED.is_in(self._task.lower)

    @property
    def is_dated(self) -> bool:
        """Say whether it has a date."""
        return any(_is_column(cell, _DATE_COLUMNS) for cell in self._others) or super().is_dated

    @property
    def is_ticketed(self) -> bool:
        """Say whether it is tracked elsewhere."""
        return any(_is_column(cell, _TICKET_COLUMNS) for cell in self._others) or super().is_ticketed

    @property
    def is_done(self) -> bool:
        """Say whether it is told as done."""
        told = any(_is_column(cell, _STATUS_COLUMNS) and _DONE.is_in(cell.lower) for cell in self._others)
        return told or super().is_done


def action_items_in(document: Document) -> list[ActionItem]:
    """Return the follow-up work under headings that speak of actions, in reading order."""
    return document.once(_read)


def _read(document: Document) -> list[ActionItem]:
    blocks = [block for block in document.blocks if block.section == "actions" and block.kind in {"item", "cell"}]
    return [*_listed(document, [block for block in blocks if block.kind == "item"]), *_tabled(document, blocks)]


def _listed(document: Document, blocks: list[Block]) -> Iterator[ActionItem]:
    at = 0
    while at < len(blocks):
        first, following = blocks[at], at + 1
        while following < len(blocks) and _is_below(blocks[following], first):
            following += 1
        family = blocks[at:following]
        yield ActionItem(document, first, family)
        at = following


def _is_below(block: Block, parent: Block) -> bool:
    return block.heading == parent.heading and block.depth > parent.depth


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return end if end >= 0 else len(text)


def _has_name_in_brackets(written: str) -> bool:
    """Say whether it ends or begins with a name as lists of owners have it: "(Ada)", "[Ada]", "Ada:", "Ada to …"."""
    bare = written.lstrip("-*+ []xX0123456789.").rstrip(" .)]")
    last = (
        bare[bare.rfind("(") + 1 :] if "(" in bare[-60:] else bare[bare.rfind("[") + 1 :] if "[" in bare[-60:] else ""
    )
    if 0 < len(last.split()) <= 6 and last[:1].isupper():
        return True
    words = bare.split(maxsplit=2)
    return len(words) > 1 and words[0][:1].isupper() and (words[0].endswith(":") or words[1] in {"to", "will"})


def _tabled(document: Document, blocks: list[Block]) -> Iterator[ActionItem]:
    row: list[Block] = []
    for block in blocks:
        if block.kind != "cell":
            continue
        if row and (block.row != row[0].row or block.heading != row[0].heading):
            yield from _row(document, row)
            row = []
        row.append(block)
    if row:
        yield from _row(document, row)


def _row(document: Document, cells: list[Block]) -> Iterator[ActionItem]:
    task = next((cell for cell in cells if _is_column(cell, _TASK_COLUMNS)), cells[0])
    if task.row < 0 or not task.column or task.lower.strip() in _NOTHING:
        return
    yield TabledItem(document, task, cells)


def _is_column(cell: Block, names: frozenset[str]) -> bool:
    return not names.isdisjoint(cell.column.replace("/", " ").replace("-", " ").split())


def _is_filled(document: Document, cell: Block) -> bool:
    return document.text[cell.start : cell.end].strip(" *_`").lower() not in _NOTHING
