"""Cuts a block into sentences: full stops of abbreviations, versions, times and initials do not end one."""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

LONGEST = 1000
# Stands for a forced end of line, such as <br> or two blanks at the end of a line.
BREAK = "\x0b"
# Never the end of a sentence.
_LEADING = frozenset(
    """e.g i.e eg ie vs cf mr mrs ms dr prof st no nos approx ca fig figs sec ref refs incl excl esp resp al viz vol
    ver rev dept min max avg est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun""".split()
)
# The end of a sentence only when the next one begins with a word that begins sentences.
_EITHER = frozenset("etc a.m p.m u.s u.k u.s.a ph.d inc ltd co corp jr sr".split())
_BEGINNERS = frozenset(
    """the a an this that these those there it its we our they their i my he she his her you your in on at as after
    before when while once during if because since however also but and so then to for from by with no not all some
    what why how who where was were is are did do""".split()
)


@cache
def _ends() -> Pattern[str]:
    # A run of marks is only tried from its first: trying from each would cost the square of its length.
    return re.compile(rf"{BREAK}|[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”’»)\]]{{0,4}}(?=[\s\x1a])|[。！？]")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a block's masked text, outer blanks left out."""
    start = 0
    if not _holds_an_end(text):
        yield from _pieces(text, 0, len(text))
        return
    for found in _ends().finditer(text):
        if found.start() < start or not _is_end(text, start, found.start(), found.end()):
            continue
        yield from _pieces(text, start, found.end())
        start = found.end()
    yield from _pieces(text, start, len(text))


def _holds_an_end(text: str) -> bool:
    """Say whether any mark that may end a sentence stands in a text; most list items have none."""
    is_plain_end = "." in text or "?" in text or "!" in text or BREAK in text
    return is_plain_end or (not text.isascii() and ("…" in text or "。" in text or "！" in text or "？" in text))


def _is_end(text: str, start: int, mark: int, end: int) -> bool:
    """Say whether the marks at `mark` end the sentence that began at `start`."""
    if text[mark] in f"{BREAK}。！？":
        return True
    following = _next_word(text, end)
    if not following:
        return True
    if text[mark] != "." or (end - mark > 1 and text[mark + 1] in ".!?"):
        return not following[0].islower()
    before = text[max(start, mark - 30) : mark].split()
    word = before[-1].lstrip("(\"'“[*_") if before else ""
    small = word.lower()
    if small in _LEADING:
        # "No." is a number before a digit and an answer before anything else; "in Mar." may end a sentence.
        return small == "no" and not following[0].isdigit()
    if small in _EITHER:
        return following[0].isupper() and following.lower() in _BEGINNERS
    if len(word) == 1 and word.isalpha():
        return word == "I" or following in _CAPITAL_BEGINNERS
    if word.isdigit() and not text[start : mark - len(word)].strip():
        return False
    if following[0].islower():
        return len(word) > 2 and word.isalpha() and word.islower()
    return True


_CAPITAL_BEGINNERS = frozenset(word.capitalize() for word in _BEGINNERS)


def _next_word(text: str, offset: int) -> str:
    """Return the beginning of the first word after an offset, or nothing."""
    words = text[offset : offset + 40].split(maxsplit=1)
    return words[0].lstrip("(\"'“‘«[*_") or words[0] if words else ""


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence trimmed of blanks, in pieces where it is longer than a rule should read."""
    while start < end:
        cut = end
        if end - start > LONGEST:
            blank = text.rfind(" ", start + 1, start + LONGEST)
            cut = blank if blank > start else start + LONGEST
        piece = text[start:cut]
        stripped = piece.strip()
        if stripped:
            begin = start + len(piece) - len(piece.lstrip())
            yield begin, begin + len(stripped)
        start = cut
