"""Telling prose from code and addresses, so that names are looked for only where people write about people."""

import re

_FENCE = re.compile(r"^[ \t>]{0,12}(?:`{3,}|~{3,})([^`\n]{0,200})$", re.M)
_INLINE = re.compile(r"`[^`\n]{1,300}`")
_URL = re.compile(r"\b(?:https?|ftp|irc|file)://[^\s<>\"'`|]{1,2000}")
_TARGET = re.compile(r"\]\([^()\s]{1,2000}\)|\]\[[^\]\n]{1,200}\]")
_NOT_A_LINE_END = re.compile(r"[^\n]")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,400}>")
_FILE = re.compile(r"(?<![\w./~-])[\w.~-]{0,60}+(?:/[\w.@-]{1,60}){2,12}")


def code_ranges(text: str) -> list[tuple[int, int]]:
    """Return where fenced and inline code stands."""
    ranges: list[tuple[int, int]] = []
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened is None:
            opened = fence
        else:
            ranges.append((opened.start(), fence.end()))
            opened = fence if fence[1].strip() else None
    ranges.extend(found.span() for found in _INLINE.finditer(text))
    return ranges


def masked(text: str, ranges: list[tuple[int, int]]) -> str:
    """Blank out ranges, addresses and tags, keeping every position and line."""
    hidden = list(ranges)
    for pattern in (_URL, _TARGET, _TAG, _FILE):
        hidden.extend(found.span() for found in pattern.finditer(text))
    kept: list[str] = []
    at = 0
    for start, end in sorted(hidden):
        if end <= at:
            continue
        begin = max(start, at)
        kept.append(text[at:begin])
        kept.append(_NOT_A_LINE_END.sub("\x00", text[begin:end]))
        at = end
    kept.append(text[at:])
    return "".join(kept)
