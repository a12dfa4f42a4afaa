"""Numbered items: how events, factors, lessons and follow-up work stand in Markdown, and how they are read back.

An item is a lead in bold, a text as it was written, notes as bullets, and one line of attributes in italics.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from lightkeeper.domain.document.escaping import EMPTY, escape_inline, escape_lines, unescape_inline, unescape_lines
from lightkeeper.domain.document.unreadable import UnreadableDocumentError

LED_TO = "Led to"
APPLIES_WHEN = "Applies when"
DOES_NOT_APPLY_WHEN = "Does not apply when"
DONE_WHEN = "Done when"

_BETWEEN = " · "
_LABELS = "|".join((LED_TO, APPLIES_WHEN, DOES_NOT_APPLY_WHEN, DONE_WHEN))
_STRUCTURE = re.compile(rf" *(?=- (?:{_LABELS}): |\*.*\*\Z)")
_NOTE = re.compile(rf"- ({_LABELS}): ")
_NOTHING = re.compile(r"(?!)")
_NUMBER = re.compile(r"\d{1,9}\. ?")
_IN_ITALICS = re.compile(r"\*.*\*\Z")
_SILENCE = re.compile(r"\*\d+ minutes? in which nothing was written down\.\*\Z")


@dataclass(frozen=True)
class Item:
    """One item. `lead` and `attributes` are one line each; notes with an empty text are not written."""

    lead: str
    text: str
    notes: tuple[tuple[str, str], ...] = ()
    attributes: tuple[str, ...] = ()
    line: int = 0

    def note(self, label: str) -> str:
        """Return the text of a note, or nothing."""
        return next((text for known, text in self.notes if known == label), "")


def attribute(words: str, value: str = "") -> str:
    """Return "words value", made safe for the line of attributes."""
    return words + escape_inline(value, "·*") if value else words


def value_of(written: str, words: str) -> str:
    """Return the value of an attribute that begins with the words."""
    return unescape_inline(written.removeprefix(words))


def write_items(items: list[Item]) -> list[str]:
    """Return the lines of a numbered list."""
    lines: list[str] = []
    for number, item in enumerate(items, start=1):
        lines += ([""] if lines else []) + _written(item, f"{number}. ")
    return lines


def read_items(lines: list[str], first_line: int, *, has_lead: bool) -> list[Item]:
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
        items.append(_read(own, first_line + start, has_lead=has_lead))
    return items


def _written(item: Item, number: str) -> list[str]:
    inner = _text_lines(item)
    notes = [(label, text) for label, text in item.notes if text]
    for at, (label, text) in enumerate(notes):
        first, *others = escape_lines(text, _NOTHING, begins_inline=True)
        inner += [""] if at == 0 else []
        inner += [f"- {label}: {first}", *(f"  {line}" if line else "" for line in others)]
    if item.attributes:
        inner += ["", f"*{_BETWEEN.join(item.attributes)}*"]
    indent = " " * len(number)
    return [number + inner[0], *(indent + line if line else "" for line in inner[1:])]


def _text_lines(item: Item) -> list[str]:
    if not item.lead:
        return escape_lines(item.text, _STRUCTURE, begins_inline=True) or [EMPTY]
    lead = f"**{item.lead}**"
    if not item.text:
        return [lead]
    if "\n" not in item.text.strip("\n"):
        return [f"{lead} — {escape_lines(item.text, _STRUCTURE, begins_inline=True)[0]}"]
    return [lead, "", *escape_lines(item.text, _STRUCTURE)]


def _outdented(line: str, width: int) -> str:
    return line[min(width, len(line) - len(line.lstrip(" "))) :]


def _read(lines: list[str], line: int, *, has_lead: bool) -> Item:
    lines = _without_blank_end(lines)
    if len(lines) > 1 and _SILENCE.match(lines[-1]):
        lines = _without_blank_end(lines[:-1])
    attributes: tuple[str, ...] = ()
    if len(lines) > 1 and _IN_ITALICS.match(lines[-1]):
        attributes = tuple(lines[-1][1:-1].split(_BETWEEN))
        lines = _without_blank_end(lines[:-1])
    noted = next((at for at, text in enumerate(lines) if at and _NOTE.match(text)), len(lines))
    lead, text = _read_text(_without_blank_end(lines[:noted]) or [""], has_lead=has_lead)
    return Item(lead, text, tuple(_read_notes(lines[noted:])), attributes, line=line)


def _read_text(lines: list[str], *, has_lead: bool) -> tuple[str, str]:
    if not has_lead:
        return "", "" if lines == [EMPTY] else unescape_lines(lines, _STRUCTURE, begins_inline=True)
    lead, _, rest = lines[0].removeprefix("**").partition("**")
    if rest:
        inline = [rest.removeprefix(" — "), *lines[1:]]
        return lead, unescape_lines(inline, _STRUCTURE, begins_inline=True)
    return lead, unescape_lines(lines[2:], _STRUCTURE)


def _read_notes(lines: list[str]) -> list[tuple[str, str]]:
    notes: list[tuple[str, list[str]]] = []
    for line in lines:
        if label := _NOTE.match(line):
            notes.append((label[1], [line[label.end() :]]))
        else:
            notes[-1][1].append(_outdented(line, 2))
    return [(label, unescape_lines(_without_blank_end(text), _NOTHING, begins_inline=True)) for label, text in notes]


def _without_blank_end(lines: list[str]) -> list[str]:
    last = len(lines)
    while last and not lines[last - 1].strip(" "):
        last -= 1
    return lines[:last]
