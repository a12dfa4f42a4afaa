"""Folding: a text as it looks to a reader who compares names, with the way back to every character.

Case, accents, invisible characters, full-width and look-alike letters, and Markdown or HTML escapes must not hide a
known name. Ordinary text keeps its length, so that it costs one C-speed translation.
"""

import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Stands in a translation for a character that vanishes or becomes several: the text then takes the slow way.
_HARD = "\ue003"
# Letters of other alphabets that look like Latin ones, and the marks that names are written with.
_LOOK_ALIKE = dict(zip("аеорсухіјѕԁһӏ", "aeopcyxijsdhl", strict=True)) | dict(
    zip("αονρτυχικ", "aovptuxik", strict=True)
)
_PUNCTUATION = dict.fromkeys("’‘ʼ`´", "'") | dict.fromkeys("‐‑‒–−", "-") | {"ı": "i", "ł": "l", "ø": "o", "đ": "d"}
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});")
# Emphasis and simple tags; an underscore inside a word is no emphasis.
_MARKS = re.compile(r"[*`]{1,3}|</?[A-Za-z][A-Za-z0-9]{0,10}>")
_SPLIT = re.compile(rf"(?<=[^\W_])(?:{_MARKS.pattern})[^\W_]")
_ESCAPED_OR_MARK = re.compile(rf"{_ESCAPED.pattern}|{_MARKS.pattern}")
_LONGEST_MARK = 14
_LAST_MARK = re.compile(rf"(?:{_MARKS.pattern})$")
_INVISIBLE = frozenset(("Cf", "Mn", "Me"))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `starts` and `ends` lead from each of its characters to the original; None where they agree."""

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a non-empty stretch of the folded text stands in the original."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        self[code] = folded if len(folded) == 1 else _HARD
        return self[code]


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if unicodedata.category(character) in _INVISIBLE:
        return ""
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    spread = unicodedata.normalize("NFKD", character.casefold()).casefold()
    plain = "".join(part for part in spread if unicodedata.category(part) not in _INVISIBLE)
    plain = "".join(_LOOK_ALIKE.get(part, _PUNCTUATION.get(part, part)) for part in plain)
    return " " if plain.isspace() and character not in "\n\r" else plain


_TABLE = _Table()


def fold(text: str) -> Folded:
    """Fold a text: 1:1 where possible, else with offsets back to the original."""
    if ("\\" in text or "&" in text) and _ESCAPED.search(text):
        return _fold_slowly(text)
    if text.isascii() and "`" not in text:
        return Folded(text.lower())
    folded = text.translate(_TABLE)
    return _fold_slowly(text) if _HARD in folded else Folded(folded)


def fold_without_marks(text: str) -> Folded | None:
    """Fold a text as it looks once emphasis and tags are drawn; None where none of them stands inside a word."""
    has_marks = any(mark in text for mark in "*`<")
    return _fold_slowly(text, _ESCAPED_OR_MARK) if has_marks and _SPLIT.search(text) else None


def with_marks_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a stretch to the mark that stands next to it and belongs to one inside it: "Ali**ce" to "Ali**ce**"."""
    if len(_MARKS.findall(text, start, end)) % 2 == 0:
        return start, end
    behind = _MARKS.match(text, end)
    if behind:
        return start, behind.end()
    before = _LAST_MARK.search(text, max(0, start - _LONGEST_MARK), start)
    return (before.start() if before else start), end


def fold_name(name: str) -> str:
    """Fold a name for looking up: folded, with single spaces."""
    return " ".join(fold(name).text.split())


def _fold_slowly(text: str, special: re.Pattern[str] = _ESCAPED) -> Folded:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def take(written: str, start: int, end: int) -> None:
        folded = "".join(map(_fold_character, written))
        parts.append(folded)
        starts.extend([start] * len(folded))
        ends.extend([end] * len(folded))

    at = 0
    for escape in special.finditer(text):
        for position in range(at, escape.start()):
            take(text[position], position, position + 1)
        take(html.unescape(escape[0]) if escape[0].startswith("&") else "", *escape.span())
        at = escape.end()
    for position in range(at, len(text)):
        take(text[position], position, position + 1)
    return Folded("".join(parts), starts, ends)
