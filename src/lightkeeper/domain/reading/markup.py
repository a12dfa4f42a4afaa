"""HTML told line by line as Markdown, so that one reader serves both and line numbers stay true.

Every source line becomes exactly one line; unknown tags are left as they are, since prose is full of `<user>`.
"""

import html
import re
from dataclasses import dataclass, field

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})((?:[\s/][^<>]*)?)>")
_OPEN_TAG = re.compile(r"<(?=/?(?:a|p|b|i|em|strong|span|div|ul|ol|li|table|tr|td|th|img|h[1-6])\b)[^<>]*$")
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]{1,2000})""", re.I)
_TICKED_ITEM = re.compile(r"""class\s*=\s*["'](?:[\w -]{0,80}\s)?checked["'\s]""")
_TICKED = re.compile(r"\schecked\b")
_COMMENT_START, _COMMENT_END = "<!--", "-->"
_BLOCKS = frozenset(
    "p div section article header footer main aside nav figure figcaption center details summary body html head "
    "tbody thead tfoot dl hr ul ol table blockquote colgroup".split()
)
_SILENT = frozenset("span u small sup sub font abbr time mark img col meta link title ins br i em".split())
_MARKS = {"b": "**", "strong": "**", "code": "`", "tt": "`", "kbd": "`", "del": "~~", "s": "~~", "strike": "~~"}
_HIDDEN = frozenset(("script", "style", "head"))
LOOKS_LIKE_HTML = re.compile(r"<(?:h[1-6]|table|tr|li|dt)[\s>]", re.I)


@dataclass(slots=True)
class _State:
    """What is open at the end of a line."""

    in_comment: bool = False
    in_tag_for: int = 0
    hidden: str = ""
    depth: int = 0
    href: str = ""
    row_line: int = -1
    cells: list[list[str]] = field(default_factory=list)
    in_pre: bool = False


def html_to_markdown_lines(lines: list[str]) -> list[str]:
    """Turn HTML lines into the same number of Markdown lines."""
    state = _State()
    out: list[str] = []
    for number, line in enumerate(lines):
        text = _without_comments(line, state)
        text = _with_whole_tags(text, state)
        out.append(_converted(text, state, out, number))
    return out


def without_comments(lines: list[str]) -> list[str]:
    """Blank out HTML comments, keeping the number of lines."""
    state = _State()
    return [line if "<!--" not in line and not state.in_comment else _without_comments(line, state) for line in lines]


def _without_comments(line: str, state: _State) -> str:
    kept: list[str] = []
    at = 0
    while True:
        if state.in_comment:
            end = line.find(_COMMENT_END, at)
            if end < 0:
                return "".join(kept)
            at, state.in_comment = end + 3, False
        start = line.find(_COMMENT_START, at)
        if start < 0:
            kept.append(line[at:])
            return "".join(kept)
        kept.append(line[at:start])
        at, state.in_comment = start + 4, True


def _with_whole_tags(line: str, state: _State) -> str:
    """Drop the halves of a tag that runs over a line end, but keep its address."""
    if state.in_tag_for:
        end = line.find(">")
        if href := _HREF.search(line[: end if end >= 0 else None][:4000]):
            state.href = href[1]
        if end < 0:
            state.in_tag_for = (state.in_tag_for + 1) % 10
            return ""
        state.in_tag_for, line = 0, line[end + 1 :]
    last = line.rfind("<")
    if last >= 0 and (found := _OPEN_TAG.match(line, last)):
        if href := _HREF.search(found[0][:4000]):
            state.href = href[1]
        state.in_tag_for, line = 1, line[:last]
    return line


def _converted(line: str, state: _State, out: list[str], number: int) -> str:
    kept: list[str] = []
    at = 0
    for tag in _TAG.finditer(line):
        if not state.hidden:
            kept.append(line[at : tag.start()])
        at = tag.end()
        closes, name = bool(tag[1]), tag[2].lower()
        if state.hidden:
            state.hidden = "" if closes and name == state.hidden else state.hidden
        elif name in _HIDDEN:
            state.hidden = "" if closes or tag[3].endswith("/") else name
        elif name in ("tr", "td", "th"):
            _take_cell(name, closes, kept, state, (out, number))
        else:
            kept.append(_mark_of(tag, name, closes, state))
    if not state.hidden:
        kept.append(line[at:])
    text = html.unescape("".join(kept)) if len(line) < 100_000 else "".join(kept)
    if state.cells:
        state.cells[-1].append(text.strip())
        return ""
    stripped = text.lstrip()
    if stripped.startswith(("- ", "#", "|", "```")) and not state.in_pre:
        return "  " * max(0, state.depth - 1) * stripped.startswith("- ") + stripped
    return text


def _mark_of(tag: re.Match[str], name: str, closes: bool, state: _State) -> str:
    if name[0] == "h" and name[1:] in ("1", "2", "3", "4", "5", "6"):
        return "" if closes else "#" * int(name[1:]) + " "
    if name in ("ul", "ol"):
        state.depth = max(0, state.depth - 1) if closes else min(state.depth + 1, 8)
        return ""
    if name in ("li", "dt", "dd"):
        return "" if closes else "- [x] " if _TICKED_ITEM.search(tag[3][:400]) else "- "
    if name == "input" and "checkbox" in tag[3][:400]:
        return "[x] " if _TICKED.search(tag[3][:400]) else "[ ] "
    if name == "pre":
        state.in_pre = not closes
        return "```"
    if name == "a":
        if closes:
            href, state.href = state.href, ""
            return f" ({href})" if href else ""
        href_found = _HREF.search(tag[3][:4000])
        state.href = href_found[1] if href_found else ""
        return ""
    if name in _MARKS:
        return _MARKS[name]
    if name == "br":
        return " "
    return "" if name in _BLOCKS or name in _SILENT else tag[0]


def _take_cell(name: str, closes: bool, kept: list[str], state: _State, place: tuple[list[str], int]) -> None:
    """Gather the cells of a table row, and write the row on the line of its first cell."""
    out, number = place
    if state.cells:
        state.cells[-1].append("".join(kept).strip())
        kept.clear()
    if name != "tr" and not closes:
        state.row_line = state.row_line if state.cells else number
        state.cells.append([])
    elif name == "tr" and state.cells:
        cells = (" ".join(part for part in cell if part).replace("|", "/") for cell in state.cells)
        row = "| " + " | ".join(cells) + " |"
        state.cells = []
        if state.row_line < number:
            out[state.row_line] = html.unescape(row)
        else:
            kept.append(row)
