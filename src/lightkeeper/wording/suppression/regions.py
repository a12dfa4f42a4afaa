"""Says which part of a document a comment keeps quiet, and for which rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from lightkeeper.wording.rule import Rule
from lightkeeper.wording.suppression.comments import Comment, Selector
from lightkeeper.wording.text.document import Document

_MARKERS = " \t-*+>#|0123456789.)[]x"


class Region(NamedTuple):
    """Offsets within which a selector of a comment keeps remarks quiet."""

    start: int
    end: int
    selector: Selector


class Regions:
    """The quiet regions of one rule, so that one remark is looked up in logarithmic time."""

    def __init__(self, regions: list[Region]) -> None:
        regions.sort(key=lambda region: (region.start, -region.end))
        self._starts = [region.start for region in regions]
        self._farthest: list[Region] = []
        for region in regions:
            last = self._farthest[-1] if self._farthest else region
            self._farthest.append(region if region.end > last.end else last)

    def over(self, start: int, end: int) -> Region | None:
        """Return a region that a span reaches into."""
        before = bisect_left(self._starts, max(end, start + 1)) - 1
        if before < 0 or self._farthest[before].end <= start:
            return None
        return self._farthest[before]


def selects(selector: Selector, rule: Rule) -> bool:
    """Say whether a selector means a rule: by code, prefix of a code, name or `all`."""
    said = selector.text
    is_prefix = len(said) > 2 and rule.code.startswith(said.upper())
    return is_prefix or said.lower() in {rule.name, "all"}


def regions_of(rule: Rule, comments: list[Comment], document: Document) -> Regions:
    """Return where the comments keep a rule quiet."""
    return Regions([*_single(rule, comments, document), *_ranges(rule, comments, document)])


def _single(rule: Rule, comments: list[Comment], document: Document) -> Iterator[Region]:
    for comment in comments:
        if comment.verb not in {"ignore", "ignore-line"}:
            continue
        for selector in comment.selectors:
            if selects(selector, rule):
                span = _block_of(comment, document) if comment.verb == "ignore" else _line_of(comment, document.text)
                yield Region(*span, selector)


def _ranges(rule: Rule, comments: list[Comment], document: Document) -> Iterator[Region]:
    opened: tuple[int, Selector] | None = None
    for comment in comments:
        for selector in comment.selectors:
            if not selects(selector, rule):
                continue
            if comment.verb == "disable" and opened is None:
                opened = comment.end, selector
            if comment.verb == "enable" and opened is not None:
                yield Region(opened[0], comment.start, opened[1])
                opened = None
    if opened is not None:
        yield Region(opened[0], len(document.text) + 1, opened[1])


def _line_of(comment: Comment, text: str) -> tuple[int, int]:
    end = text.find("\n", comment.end)
    return text.rfind("\n", 0, comment.start) + 1, end if end >= 0 else len(text)


def _block_of(comment: Comment, document: Document) -> tuple[int, int]:
    """Return the block a comment is about: the one whose words it follows in a line, or else the next one.

    Of a table, which no comment can enter, it is the whole table.
    """
    blocks = document.blocks
    before = _words_before(comment, document)
    ends = attrgetter("end")
    index = bisect_right(blocks, before if before is not None else comment.end, key=ends)
    if index >= len(blocks):
        return comment.end, comment.end
    last = index
    while (
        before is None and blocks[index].kind == "cell" and last + 1 < len(blocks) and blocks[last + 1].kind == "cell"
    ):
        last += 1
    return blocks[index].start, blocks[last].end


def _words_before(comment: Comment, document: Document) -> int | None:
    """Return the offset of the last character of the words that stand before a comment in its line, if any."""
    line_start = max(document.text.rfind("\n", 0, comment.start) + 1, comment.start - 1000)
    words = document.text[line_start : comment.start].rstrip()
    return line_start + len(words) - 1 if words.strip(_MARKERS) else None
