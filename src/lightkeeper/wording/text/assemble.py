"""Makes a document's blocks of the regions found, and tells each the section it stands in."""

import re
from functools import cache
from re import Pattern

from lightkeeper.wording.text.blocks import ACTIONS_LEVEL, Region
from lightkeeper.wording.text.document import Block, Document
from lightkeeper.wording.text.kinds import Section
from lightkeeper.wording.text.sections import section_of

_BOLD_LINE, _LABEL_LINE = 7, 8
_LONGEST_LABEL = 40


@cache
def _chat() -> Pattern[str]:
    """Return the pattern of a chat line: a name and a clock time, or a clock time, a name and a colon."""
    return re.compile(
        r"@?[A-Za-z][\w.’'-]{0,30}(?: [\w.’'()-]{1,30}){0,3}"
        r" {1,3}[\[(]?\d{1,2}:\d\d(?: ?[AaPp][Mm])?[\])]?[ ]*(?:\n|$|:)"
        r"|[\[(]?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp][Mm])?[\])]? {1,3}(?:-{1,2} )?"
        r"(?!(?:[AaPp][Mm]|UTC|GMT|[A-Z]{1,4}T|Update|Status|Note|Impact)\b)"
        r"(?:<@?[\w.-]{1,30}>|@?[A-Za-z][\w.-]{0,20}(?: [A-Z][\w.-]{0,20})?:)(?=[ \n])"
    )


@cache
def _digit() -> Pattern[str]:
    return re.compile(r"\d")


class Outline:
    """Where in the headings we are: each open heading's level and section."""

    __slots__ = ("heading", "open", "outermost", "section")

    def __init__(self, section: Section) -> None:
        self.heading = ""
        self.outermost = self.section = section
        self.open: list[tuple[int, Section]] = []

    def enter(self, heading: str, level: int, *, is_title: bool) -> None:
        """Go on under a heading."""
        while self.open and self.open[-1][0] >= level:
            self.open.pop()
        parent: Section = self.open[-1][1] if self.open else self.outermost
        self.heading = heading
        self.section = parent if is_title and len(heading.split()) > 2 else section_of(heading, parent)
        self.open.append((level, self.section))


def blocks_of(document: Document, regions: list[Region], section: Section) -> list[Block]:
    """Return the blocks that hold anything, in reading order."""
    masked, outline, blocks = document.masked, Outline(section), list[Block]()
    for region in regions:
        written = masked[region.start : region.end]
        if not written or written.isspace():
            continue
        kind, level = region.kind, region.level
        if level == _LABEL_LINE:
            kind, level = ("heading", level) if section_of(written) != "other" else ("paragraph", 0)
        block = Block(document, (region.start, region.end), kind, outline.section)
        if kind == "heading":
            outline.enter(written.strip(), level, is_title=level == 1 and not outline.open)
            block.section, block.level = outline.section, level
        elif kind == "cell":
            _settle_cell(block, region)
        else:
            block.marker, block.depth = region.marker, region.depth
            _settle_prose(block, written)
        block.heading = outline.heading
        blocks.append(block)
    return blocks


def _settle_prose(block: Block, written: str) -> None:
    """Tell what people say from what is written, and hear what a label at the beginning says of the section."""
    opening = written[:80].lstrip(" [(*>\n")
    if _digit().search(opening) and _chat().match(opening):
        block.kind = "chat"
        return
    colon = opening.find(":", 0, _LONGEST_LABEL)
    if colon > 2 and "\n" not in opening[:colon]:
        block.section = section_of(opening[:colon], block.section)


def _settle_cell(block: Block, region: Region) -> None:
    """Hear what the header of a column says of the section."""
    block.row, block.column = region.row, region.column
    if region.level == ACTIONS_LEVEL:
        block.section = "actions"
