"""Numbered items: how events, factors, lessons and follow-up work stand in Markdown, and how they are read back.

An item is a lead in bold, a text as it was written, notes as bullets, and one line of attributes in italics.
A note may have attributes of its own, in italics behind its label.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lightkeeper.domain.document.escaping import EMPTY, escape_lines, unescape_lines
from lightkeeper.domain.document.unreadable import UnreadableDocumentError

LED_TO = "Led to"
APPLIES_WHEN = "Applies when"
DOES_NOT_APPLY_WHEN = "Does not apply when"
DONE_WHEN = "Done when"

_BETWEEN = " · "
# Every kind of item knows these labels, as it always did, so that copies written earlier read the same.
_ALWAYS_KNOWN = (LED_TO, APPLIES_WHEN, DOES_NOT_APPLY_WHEN, DONE_WHEN)
_NOTHING = re.compile(r"(?!)")
_NUMBER = re.compile(r"\d{1,9}\. ?")
_IN_ITALICS = re.compile(r"\*.*\*\Z")
_SILENCE = re.compile(r"\*\d+ minutes? in which nothing was written down\.\*\Z")


class Note(NamedTuple):
    """A text with its label below an item; its attributes are one line each."""

    label: str
    text: str
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """One item. `lead` and `attributes` are one line each; `line` is where it stands in the document."""

    lead: str
    text: str
    notes: tuple[Note, ...] = ()
    attributes: tuple[str, ...] = ()
    line: int = 0

    def note(self, label: str) -> str:
        """Return the text of a note, or nothing."""
        return next((note.text for note in self.notes if note.label == label), "")


@dataclass(frozen=True)
class Layout:
    """How the items of one list look: the labels of their notes, and whether each begins with a lead."""

    labels: tuple[str, ...] = ()
    has_lead: bool = True

    @property
    def note(self) -> re.Pattern[str]:
        """What a note begins with."""
        return _patterns(self.labels)[0]

    @property
    def structure(self) -> re.Pattern[str]:
        """A line of somebody's text that would be read as ours."""
        return _patterns(self.labels)[1]


@cache
def _patterns(labels: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = "|".join(map(re.escape, dict.fromkeys((*_ALWAYS_KNOWN, *labels))))
    note = rf"- ({known})(?: \*([^*]*)\*)?: "
    return re.compile(note), re.compile(rf" *(?={note}|\*.*\*\Z)")


def write_items(items: list[Item], layout: Layout) -> list[str]:
    """Return the lines of a numbered list."""
    lines: list[str] = []
    for number, item in enumerate(items, start=1):
        lines += ([""] if lines else []) + _written(item, f"{number}. ", layout)
    return lines


def read_items(lines: list[str], first_line: int, layout: Layout) -> list[Item]:
    """Return the items of a numbered list; `first_line` is where it stands in the document."""
    starts = [at for at, line in enumerate(lines) if line and not line.startswith(" ")]
    items = []
    for start, end in pairwise([*starts, len(lines)]):
        number = _NUMBER.match(lines[start])
        if number is None:
            raise UnreadableDocumentError(
                f"Line {first_line + start}", 'begin each item with its number ("1. "), and indent what belongs to it.'
            )
        own = [lines[start][number.end() :], *(_outdented(line, number.end()) for line in lines[start + 1 : end])]
        items.append(_read(own, first_line + start, layout))
    return items


def _written(item: Item, number: str, layout: Layout) -> list[str]:
    inner = _text_lines(item, layout)
    for at, (label, text, attributes) in enumerate(item.notes):
        first, *others = escape_lines(text, _NOTHING, begins_inline=True) or [EMPTY]
        own = f" *{_BETWEEN.join(attributes)}*" if attributes else ""
        inner += [""] if at == 0 else []
        inner += [f"- {label}{own}: {first}", *(f"  {line}" if line else "" for line in others)]
    if item.attributes:
        inner += ["", f"*{_BETWEEN.join(item.attributes)}*"]
    indent = " " * len(number)
    return [number + inner[0], *(indent + line if line else "" for line in inner[1:])]


def _text_lines(item: Item, layout: Layout) -> list[str]:
    if not item.lead:
        return escape_lines(item.text, layout.structure, begins_inline=True) or [EMPTY]
    lead = f"**{item.lead}**"
    if not item.text:
        return [lead]
    if "\n" not in item.text.strip("\n"):
        return [f"{lead} — {escape_lines(item.text, layout.structure, begins_inline=True)[0]}"]
    return [lead, "", *escape_lines(item.text, layout.structure)]


def _outdented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


def _read(lines: list[str], line: int, layout: Layout) -> Item:
    lines = _without_blank_end(lines)
    if len(lines) > 1 and _SILENCE.match(lines[-1]):
        lines = _without_blank_end(lines[:-1])
    attributes: tuple[str, ...] = ()
    if len(lines) > 1 and _IN_ITALICS.match(lines[-1]):
        attributes = tuple(lines[-1][1:-1].split(_BETWEEN))
        lines = _without_blank_end(lines[:-1])
    noted = next((at for at, text in enumerate(lines) if at and layout.note.match(text)), len(lines))
    lead, text = _read_text(_without_blank_end(lines[:noted]) or [""], layout)
    return Item(lead, text, tuple(_read_notes(lines[noted:], layout)), attributes, line=line)


def _read_text(lines: list[str], layout: Layout) -> tuple[str, str]:
    if not layout.has_lead:
        return "", "" if lines == [EMPTY] else unescape_lines(lines, layout.structure, begins_inline=True)
    lead, _, rest = lines[0].removeprefix("**").partition("**")
    if rest:
        inline = [rest.removeprefix(" — "), *lines[1:]]
        return lead, unescape_lines(inline, layout.structure, begins_inline=True)
    return lead, unescape_lines(lines[2:], layout.structure)


def _read_notes(lines: list[str], layout: Layout) -> list[Note]:
    notes: list[tuple[str, str | None, list[str]]] = []
    for line in lines:
        if label := layout.note.match(line):
            notes.append((label[1], label[2], [line[label.end() :]]))
        else:
            notes[-1][2].append(_outdented(line, 2))
    return [Note(label, _note_text(text), tuple(own.split(_BETWEEN)) if own else ()) for label, own, text in notes]


def _note_text(lines: list[str]) -> str:
    lines = _without_blank_end(lines)
    return "" if lines == [EMPTY] else unescape_lines(lines, _NOTHING, begins_inline=True)


def _without_blank_end(lines: list[str]) -> list[str]:
    last = len(lines)
    while last and not lines[last - 1].strip(" "):
        last -= 1
    return lines[:last]
