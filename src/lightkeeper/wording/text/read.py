"""Reads a text of any form into a document of blocks that know their section.

This is the one door into the folder: rules and editors see documents, never marks.
"""

import re
from collections.abc import Iterable
from functools import cache
from re import Match, Pattern

from lightkeeper.wording.text.assemble import blocks_of
from lightkeeper.wording.text.blocks import Scanner
from lightkeeper.wording.text.document import Document
from lightkeeper.wording.text.hidden import hide
from lightkeeper.wording.text.inline import CELL_MARK, HEADING_MARK, mask_inline, mask_quotations
from lightkeeper.wording.text.kinds import Section
from lightkeeper.wording.text.named import names_in, people_named_in, tells_people
from lightkeeper.wording.text.plain import plain


def read_document(
    text: str, form: str = "markdown", people: Iterable[str] = (), section: Section = "other"
) -> Document:
    """Return the blocks of a text ("markdown", "html" or "text"); offsets count code points of the text as given.

    `section` is what the text stands in until a heading says otherwise.
    """
    masked = mask_inline(hide(plain(text), form))
    scanner = Scanner(masked, form)
    regions = scanner.scan()
    masked = _without_marks(mask_quotations(_without_code(masked, scanner.code)))
    document = Document(text, masked, form, _known(text, people))
    document.blocks = blocks_of(document, regions, section)
    listed = (text[block.start : block.end] for block in document.blocks if tells_people(block.section, block.kind))
    document.people |= {name for entry in listed for name in names_in(entry)}
    return document


def _known(text: str, people: Iterable[str]) -> frozenset[str]:
    """Return the names to know, whole and in parts: those given, and those the document gives itself."""
    given = [name.lower() for name in people]
    return frozenset(
        (*given, *(part for name in given for part in name.split() if len(part) > 2), *people_named_in(text))
    )


@cache
def _quote_marks() -> Pattern[str]:
    return re.compile(r"\n[ \t]*+>[> \t]*+")


@cache
def _underscores() -> Pattern[str]:
    return re.compile(r"_+(?!\w)|(?<!\w)_+")


def _without_code(masked: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with spans of indented code blank."""
    if not spans:
        return masked
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += masked[done:start], " " * (end - start)
        done = end
    return "".join((*pieces, masked[done:]))


def _without_marks(masked: str) -> str:
    """Return the text with the marks of emphasis and of continued quotations blank, as rules want to read it."""
    masked = masked.replace("*", " ").replace("~~", "  ").replace("\t", " ")
    masked = masked.replace(HEADING_MARK, " ").replace(CELL_MARK, " ")
    if "_" in masked:
        masked = _underscores().sub(_as_blanks, masked)
    if ">" in masked:
        masked = _quote_marks().sub(_as_blank_line_start, masked)
    return masked


def _as_blanks(found: Match[str]) -> str:
    return " " * (found.end() - found.start())


def _as_blank_line_start(found: Match[str]) -> str:
    return "\n" + " " * (found.end() - found.start() - 1)
