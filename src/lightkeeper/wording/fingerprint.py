"""Gives a remark a mark that stays the same while the text around it is edited.

What somebody set aside must stay aside when a paragraph is added above, so a mark holds no line and no offset: only
the rule, the words remarked on and a few words around them.
"""

import re
from bisect import bisect_right
from collections import Counter
from operator import attrgetter
from zlib import crc32

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.text.document import Document

_NEAR = 3
_WINDOW = 80
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_DIGITS = re.compile(r"\d+")


def fingerprint_of(rule_code: str, document: Document, hit: Hit) -> str:
    """Return 16 hexadecimal digits for a rule, the words it remarks on and up to three words on either side."""
    block_start, block_end = _block_around(document, hit)
    before = _SENTENCE_END.split(document.lower[max(block_start, hit.start - _WINDOW) : hit.start])[-1]
    after = _SENTENCE_END.split(document.lower[hit.end : min(block_end, hit.end + _WINDOW)])[0]
    near = [*_words(before)[-_NEAR:], "|", *_words(document.lower[hit.start : hit.end]), "|", *_words(after)[:_NEAR]]
    return f"{_hash_of(' '.join((rule_code, *near))):016x}"


def distinct(marks: list[str]) -> list[str]:
    """Return the marks of one document, with an ordinal for those that repeat an earlier one."""
    seen: Counter[str] = Counter()
    told: list[str] = []
    for mark in marks:
        seen[mark] += 1
        told.append(mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")
    return told


def _block_around(document: Document, hit: Hit) -> tuple[int, int]:
    index = bisect_right(document.blocks, hit.start, key=attrgetter("start")) - 1
    if index < 0 or document.blocks[index].end <= hit.start:
        return hit.start, hit.end
    return document.blocks[index].start, document.blocks[index].end


def _words(lower: str) -> list[str]:
    """Return normalised words: numbers as 0, so that a corrected figure leaves the mark alone."""
    return [_DIGITS.sub("0", word) for word in _WORD.findall(lower)]


def _hash_of(text: str) -> int:
    """Return 64 bits: marks need to differ, not to withstand anybody, and `hashlib` takes a tenth of the start-up."""
    written = text.encode("utf-8", "surrogatepass")
    return crc32(written) << 32 | crc32(written[::-1])
