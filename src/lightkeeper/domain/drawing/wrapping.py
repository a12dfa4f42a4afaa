"""Breaks whatever people write into lines that fit a box: long words, scripts without spaces, right-to-left text."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import bidirectional, category

from lightkeeper.domain.drawing.widths import ALLOWANCE, units_of

ELLIPSIS = "…"
JOINER = "\u200d"
MOST_MARKS = 3
LONGEST_CLUSTER = 8
NARROWEST = 200
LOOK_AT_FOR_DIRECTION = 400
BREAK_AFTER = frozenset("-/_.,:;?!&=|\\)")
STAY_WITH_THE_LAST = frozenset("。、，．！？：；」』）】〉》・ー…")
# They would turn the letters of a whole drawing around, or are not allowed in any XML file.
TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


@dataclass(frozen=True)
class Lines:
    """A text in lines. Where it was too long, the last one ends with an ellipsis."""

    lines: tuple[str, ...]
    is_right_to_left: bool = False


@dataclass(frozen=True)
class _Piece:
    """Characters that stay together; `units` is their width, `is_apart` whether a space stands before them."""

    text: str
    units: int
    is_apart: bool


def wrap(text: str, width: float, size: float, most_lines: int, *, is_bold: bool = False) -> Lines:
    """Return the text in at most so many lines of the given width, in time that does not grow with the text."""
    room = int(width * 1000 / (size * ALLOWANCE))
    most_characters = (room // NARROWEST + 2) * most_lines * (MOST_MARKS + 1)
    head = text[: most_characters + 1]
    return Lines(_filled(_pieces(head, is_bold, room), room, most_lines, is_bold), is_right_to_left(text))


def writable(text: str) -> str:
    """Return a text with single spaces and without what no XML file may hold."""
    return " ".join("".join(char for char in text if char.isspace() or _is_writable(char)).split())


def is_right_to_left(text: str) -> bool:
    """Say whether the first letter that has a direction belongs to a script written from right to left."""
    for char in text[:LOOK_AT_FOR_DIRECTION]:
        direction = bidirectional(char)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _is_writable(char: str) -> bool:
    if " " <= char <= "~":
        return True
    return category(char) not in ("Cc", "Cs") and char not in TURNING and ord(char) & 0xFFFE != 0xFFFE


def _clusters(text: str) -> Iterator[str]:
    """Yield characters with the marks upon them; what is joined by a joiner stays whole, within reason."""
    cluster = ""
    marks = 0
    for char in text:
        is_mark = units_of(char) == 0
        if cluster and is_mark:
            marks += 1
            may_join = char == JOINER and len(cluster) < LONGEST_CLUSTER
            cluster += char if marks <= MOST_MARKS or may_join else ""
        elif cluster.endswith(JOINER) and len(cluster) < LONGEST_CLUSTER and not char.isspace():
            cluster += char
        else:
            if cluster:
                yield cluster
            cluster, marks = char, 0
    if cluster:
        yield cluster


def _pieces(text: str, is_bold: bool, room: int) -> Iterator[_Piece]:
    parts: list[str] = []
    units = 0
    is_apart = False
    for cluster in _clusters(writable(text)):
        if cluster == " ":
            if parts:
                yield _Piece("".join(parts), units, is_apart)
            parts, units, is_apart = [], 0, True
            continue
        own = sum(units_of(char, is_bold) for char in cluster)
        is_wide = own >= 1000 and ord(cluster[0]) > 0x2E7F
        if parts and (units + own > room or (is_wide and cluster not in STAY_WITH_THE_LAST)):
            yield _Piece("".join(parts), units, is_apart)
            parts, units, is_apart = [], 0, False
        parts.append(cluster)
        units += own
        if cluster in BREAK_AFTER:
            yield _Piece("".join(parts), units, is_apart)
            parts, units, is_apart = [], 0, False
    if parts:
        yield _Piece("".join(parts), units, is_apart)


def _filled(pieces: Iterator[_Piece], room: int, most_lines: int, is_bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line, used = "", 0
    space = units_of(" ", is_bold)
    for piece in pieces:
        gap = space if piece.is_apart and line else 0
        if line and used + gap + piece.units > room:
            if len(lines) + 1 == most_lines:
                return (*lines, _with_ellipsis(line, room, is_bold))
            lines.append(line)
            line, used = piece.text, piece.units
        else:
            line += (" " if gap else "") + piece.text
            used += gap + piece.units
    return (*lines, line) if line else tuple(lines)


def _with_ellipsis(line: str, room: int, is_bold: bool) -> str:
    clusters = list(_clusters(line))
    used = sum(units_of(char, is_bold) for char in line) + units_of(ELLIPSIS, is_bold)
    while clusters and used > room:
        used -= sum(units_of(char, is_bold) for char in clusters.pop())
    return "".join(clusters).rstrip(" .,;:-") + ELLIPSIS
