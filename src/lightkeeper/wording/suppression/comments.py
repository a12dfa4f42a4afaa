"""Reads the comments by which a text speaks to the coach.

`<!-- lightkeeper: ignore BL201 a reason -->` is about the next block, `ignore-line` about its own line, `disable` and
`enable` about all that stands between. In plain text a line `.. lightkeeper: …` or `# lightkeeper: …` says the same.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

MARK = "lightkeeper:"
VERBS = frozenset(("ignore", "ignore-line", "disable", "enable"))
_LONGEST = 1000
_OPENS = "<!--"
_CLOSES = "-->"
_LINE_OPENINGS = frozenset(("..", "#"))


class Selector(NamedTuple):
    """A code, a prefix of codes, a name or `all`, with its offsets in the text."""

    text: str
    start: int
    end: int


class Comment(NamedTuple):
    """One comment to the coach: its whole span, what it asks, of which rules, and why."""

    start: int
    end: int
    verb: str
    selectors: tuple[Selector, ...]
    reason: str


def comments_in(text: str, form: str) -> list[Comment]:
    """Return the comments to the coach, in order; those shown as examples in code are none."""
    if MARK not in text:
        return []
    fences = _fences_in(text) if form == "markdown" and ("```" in text or "~~~" in text) else []
    return [comment for comment in _all_comments_in(text, form) if not _is_within(fences, comment.start)]


def _all_comments_in(text: str, form: str) -> Iterator[Comment]:
    at = text.find(MARK)
    while at >= 0:
        span = _html_comment_around(text, at) or (_line_around(text, at) if form == "text" else None)
        if span is not None:
            start, end, said_until = span
            yield _comment(text, (start, end), (at + len(MARK), said_until))
        at = text.find(MARK, at + len(MARK))


def _html_comment_around(text: str, at: int) -> tuple[int, int, int] | None:
    before = text[max(0, at - 40) : at].rstrip()
    if not before.endswith(_OPENS):
        return None
    start = max(0, at - 40) + len(before) - len(_OPENS)
    closes = text.find(_CLOSES, at, at + _LONGEST)
    if closes < 0 or text[max(0, start - 1) : start] == "`":
        return None
    return start, closes + len(_CLOSES), closes


def _line_around(text: str, at: int) -> tuple[int, int, int] | None:
    line_start = text.rfind("\n", max(0, at - 40), at) + 1 or max(0, at - 40)
    opening = text[line_start:at].strip()
    if opening not in _LINE_OPENINGS:
        return None
    line_end = text.find("\n", at, at + _LONGEST)
    if line_end < 0:
        line_end = min(len(text), at + _LONGEST)
    return text.index(opening, line_start), line_end, line_end


def _comment(text: str, span: tuple[int, int], said: tuple[int, int]) -> Comment:
    """Return a comment from what it says: a verb, selectors with commas between them, and a reason."""
    words = [
        Selector(word[0], said[0] + word.start(), said[0] + word.end())
        for word in re.finditer(r"[^\s,]+|,", text[said[0] : said[1]])
    ]
    verb = words[0].text if words else ""
    selectors: list[Selector] = []
    rest = 1
    while rest < len(words):
        if words[rest].text != ",":
            selectors.append(words[rest])
        rest += 1
        if rest >= len(words) or (words[rest].text != "," and words[rest - 1].text != ","):
            break
    reason = text[words[rest].start : said[1]].strip(" \t\r\n-–—:") if rest < len(words) else ""
    return Comment(*span, verb, tuple(selectors), reason)


def _fences_in(text: str) -> list[tuple[int, int]]:
    """Return the spans of fenced code; a fence that is never closed reaches to the end."""
    spans: list[tuple[int, int]] = []
    opening, opened_at, at = "", 0, 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        fence = bare[: len(bare) - len(bare.lstrip(bare[:1]))] if bare[:3] in {"```", "~~~"} else ""
        if fence and not opening:
            opening, opened_at = fence, at
        elif opening and fence == bare and fence.startswith(opening):
            spans.append((opened_at, at + len(line)))
            opening = ""
        at += len(line)
    return [*spans, (opened_at, at)] if opening else spans


def _is_within(spans: list[tuple[int, int]], offset: int) -> bool:
    last = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return last >= 0 and offset < spans[last][1]
