"""Shows the line of a finding with the words underlined, as wide as a terminal shows them."""

from typing import NamedTuple
from unicodedata import category, east_asian_width

BEFORE = 50
AT_MOST = 110
TAB = "    "


class Excerpt(NamedTuple):
    """One line of a text made printable, and the marks that stand below it."""

    line: str
    marks: str


def excerpt_of(text: str, start: int, end: int, column: int) -> Excerpt:
    """Return the first line of a span, a window of it where the line is long."""
    left = start - column + 1
    first = left if start - left <= BEFORE + AT_MOST // 2 and end - left <= AT_MOST else max(left, start - BEFORE)
    last = _line_end(text, start, first + AT_MOST)
    before, marked = _drawn(text[first:start]), _drawn(text[start : min(end, last)])
    after = _drawn(text[min(end, last) : last])
    opening = "… " if first > left else ""
    closing = " …" if last < len(text) and text[last] not in "\r\n" else ""
    marks = " " * _width(opening + before) + "^" * max(1, _width(marked))
    return Excerpt(f"{opening}{before}{marked}{after}{closing}", marks)


def _line_end(text: str, start: int, limit: int) -> int:
    """Return where the line ends, or the limit: looking further costs time in a text of one long line."""
    line = text[start : max(limit, start + 1)]
    ends = [at for at in (line.find("\n"), line.find("\r")) if at >= 0]
    return start + min(ends, default=len(line))


def _drawn(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(map(_drawn_character, text))


def _drawn_character(character: str) -> str:
    if character == "\t":
        return TAB
    if character.isprintable():
        return character
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Return the columns that printable text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_width_of, text))


def _width_of(character: str) -> int:
    if category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
