"""A document cut into lines that know what they are: heading, list item, table row, quote, code, text.

Everything after this works on such lines, so a house style is dealt with once, here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lightkeeper.domain.reading.front_matter import FrontMatter, read_front_matter
from lightkeeper.domain.reading.markup import LOOKS_LIKE_HTML, html_to_markdown_lines, without_comments


class LineKind(Enum):
    """What a line is, before anybody asks what it says."""

    BLANK = "blank"
    MATTER = "matter"
    CODE = "code"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    QUOTE = "quote"
    DEFINITION = "definition"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` is without its markers, `indent` in columns, `level` is the depth of a heading."""

    number: int
    kind: LineKind
    raw: str
    text: str = ""
    indent: int = 0
    level: int = 0
    marker: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of a document and its front matter."""

    lines: tuple[Line, ...]
    front_matter: FrontMatter


# Longer lines are data, not writing: they are kept, but nothing is looked for beyond this.
LONGEST_READ = 20_000
_PAGE_STARTS = ("<!doctype html", "<html")
_MOST_CELLS = 40
_FENCE = re.compile(r"\s{0,12}(?:[-*+]\s{1,4}|\d{1,3}[.)]\s{1,4})?(`{3,}|~{3,})\s*([^`]{0,200})$")
_ATX = re.compile(r"\s{0,3}(#{1,6})(?:\s+|(?=[A-Z0-9*]))(.*)$")
_ITEM = re.compile(r"(\s*)([-*+•‣–]|\(?\d{1,3}[.)]|[a-z][.)]|#\.)(\s+|$)")
_BOX = re.compile(r"\[([ xX✓✔-]?)\]\s+|([☐☑☒✅✔])\s*")
_UNDERLINE = re.compile(r"\s{0,3}([=\-~^\"'`#*+])\1{2,}\s*$")
_SIMPLE_TABLE_EDGE = re.compile(r"\s{0,8}={2,}(?:\s{1,8}={2,})+\s*$")
_RULE_ROW = re.compile(r"\s*[|+]?[\s|:+=-]*-{1,}[\s|:+=-]*$")
_DEFINITION = re.compile(r"\s{0,3}\[([^\]\n]{1,300})\]:\s*(\S+)")
_TRAILING_HASHES = re.compile(r"\s+#+\s*$")


def cut_lines(text: str, path: str) -> Cut:
    """Cut a text of any of the formats into lines; line numbers are those of the source."""
    raw = [line.rstrip("\r") for line in text.split("\n")]
    front_matter = read_front_matter(raw)
    body = raw[front_matter.last_line :]
    is_page = path.lower().endswith((".html", ".htm")) or text[:200].lstrip().lower().startswith(_PAGE_STARTS)
    if is_page or any(LOOKS_LIKE_HTML.search(line[:2000]) for line in body if "<" in line):
        body = html_to_markdown_lines(body)
    else:
        body = without_comments(body)
    head = [Line(number, LineKind.MATTER, line) for number, line in enumerate(raw[: front_matter.last_line], start=1)]
    return Cut((*head, *_classified(body, front_matter.last_line + 1)), front_matter)


def _classified(body: list[str], first: int) -> Iterator[Line]:
    in_code = _code_lines(body)
    is_table = _table_lines(body, in_code)
    previous = Line(0, LineKind.BLANK, "")
    skip = False
    for index, raw in enumerate(body):
        number = first + index
        if skip:
            skip = False
            yield Line(number, LineKind.BLANK, raw)
            continue
        if in_code[index]:
            previous = Line(number, LineKind.CODE, raw)
        elif is_table[index]:
            previous = _row(number, raw)
        else:
            following = body[index + 1] if index + 1 < len(body) and not in_code[index + 1] else ""
            previous, skip = _line(number, raw, following, previous)
        yield previous


def _line(number: int, raw: str, following: str, previous: Line) -> tuple[Line, bool]:
    """Classify one line; the second value says that the next line only underlines this one."""
    stripped = raw.strip()
    if not stripped or (stripped[0] == "=" and len(raw) < 400 and _SIMPLE_TABLE_EDGE.match(raw)):
        return Line(number, LineKind.BLANK, raw), False
    if heading := _ATX.match(raw[:LONGEST_READ]):
        text = _TRAILING_HASHES.sub("", heading[2]).strip(" \t#")
        return Line(number, LineKind.HEADING, raw, text, level=len(heading[1])), False
    indent = len(raw[:200].expandtabs(4)) - len(raw[:200].expandtabs(4).lstrip())
    if stripped[0] == ">":
        return Line(number, LineKind.QUOTE, raw, stripped.lstrip("> ")[:LONGEST_READ], indent), False
    if definition := _DEFINITION.match(raw[:LONGEST_READ]):
        return Line(number, LineKind.DEFINITION, raw, definition[2], marker=definition[1]), False
    if item := _ITEM.match(raw[:LONGEST_READ]):
        if item[3] == "" and _UNDERLINE.match(raw):
            return Line(number, LineKind.BLANK, raw), False
        if not (_UNDERLINE.match(raw) or (item[2] == "*" and stripped.replace("*", "").strip() == "")):
            return _item(number, raw[:LONGEST_READ], item, indent), False
    if _UNDERLINE.match(raw[:400]) and len(raw) < 400:
        return Line(number, LineKind.BLANK, raw), False
    underline = _UNDERLINE.match(following[:400]) if len(stripped) < 200 else None
    if (
        underline
        and previous.kind in (LineKind.BLANK, LineKind.HEADING, LineKind.MATTER)
        and _underlines(stripped, following.strip())
    ):
        level = {"=": 1, "-": 2}.get(underline[1], 3)
        return Line(number, LineKind.HEADING, raw, stripped, level=level), True
    return Line(number, LineKind.TEXT, raw, stripped[:LONGEST_READ], indent), False


def _underlines(text: str, rule: str) -> bool:
    """A rule below a paragraph is a heading's underline only if it is about as long, or short Markdown setext."""
    return len(rule) >= min(len(text) * 0.6, 60) or rule[0] in "=-"


def _item(number: int, raw: str, found: re.Match[str], indent: int) -> Line:
    text, marker = raw[found.end() :].strip(), found[2]
    if box := _BOX.match(text):
        is_ticked = (box[1] or "").strip() not in ("", "-") or (box[2] or "☐") in "☑☒✅✔"
        marker, text = "[x]" if is_ticked else "[ ]", text[box.end() :]
    return Line(number, LineKind.ITEM, raw, text, indent, marker=marker)


def _row(number: int, raw: str) -> Line:
    if _RULE_ROW.match(raw[:2000]) and "-" in raw:
        return Line(number, LineKind.ROW, raw, marker="rule")
    content = raw[:LONGEST_READ].strip().strip("|")
    cells = tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", content, maxsplit=_MOST_CELLS))
    return Line(number, LineKind.ROW, raw, content.strip(), cells=cells)


def _code_lines(body: list[str]) -> list[bool]:
    """Say which lines stand inside a fence. A fence that is never closed is no fence."""
    inside = [False] * len(body)
    opened, mark = -1, ""
    for index, line in enumerate(body):
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if not found or len(line) > 400:
            continue
        if opened < 0:
            opened, mark = index, found[1][0]
        elif found[1][0] == mark:
            inside[opened : index + 1] = [True] * (index + 1 - opened)
            # An opener inside a block ("```bash") means that somebody forgot to close the one before.
            opened = index if found[2].strip() else -1
    return inside


def _table_lines(body: list[str], in_code: list[bool]) -> list[bool]:
    """Say which lines are rows of a table: pipes at the edge, or neighbours of a rule such as `--- | ---`."""
    rows = [not code and line.lstrip()[:1] == "|" and line.count("|", 0, LONGEST_READ) > 1 for line, code in
            zip(body, in_code, strict=True)]  # fmt: skip
    for index, line in enumerate(body):
        if in_code[index] or rows[index] or "-" not in line or "|" not in line or len(line) > 2000:
            continue
        if _RULE_ROW.match(line) and index and "|" in body[index - 1]:
            rows[index - 1] = rows[index] = True
            below = index + 1
            while below < len(body) and "|" in body[below] and not rows[below]:
                rows[below] = True
                below += 1
    return rows
