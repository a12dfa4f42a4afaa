"""Blanks out what is no prose and may run over many lines: front matter, fenced code, comments, scripts, formulas.

Every search goes forward from the end of the last one, so that unclosed marks cost one pass over the text and no more.
"""

import re
from functools import cache
from re import Pattern

# Shares of the text that readers never see as prose, with what ends each; None ends only with its own fence.
_CLOSERS = {"<!--": "-->", "<script": "</script", "<style": "</style", "<pre": "</pre", "<svg": "</svg", "$$": "$$"}
_LONGEST_CLOSING = 200
_LONGEST_FORMULA = 2000
# How far into its line a fence may stand, behind quote and list marks.
_FURTHEST_FENCE = 200
_FRONT_MATTER = {"---": ("---", "..."), "+++": ("+++",)}
_LONGEST_FRONT_MATTER = 20_000


@cache
def _openers() -> Pattern[str]:
    return re.compile(r"```|~~~|<!--|<(?:script|style|pre|svg)\b|<(?:SCRIPT|STYLE|PRE|SVG)\b|\$\$")


@cache
def _fences() -> Pattern[str]:
    return re.compile(r"\n([> \t]*+)(`{3,}|~{3,})[ \t]*+(?=\n)")


def hide(text: str, form: str) -> str:
    """Return a text of the same length in which what is no prose is blank; line ends around it stay."""
    pieces: list[str] = []
    done = front_matter_end(text) if form != "text" else 0
    if done:
        pieces.append(" " * done)
    padded, small, lost = f"{text}\n", "", set[str]()
    position = done
    while found := _openers().search(text, position):
        start, mark = found.start(), found[0]
        position = found.end()
        if mark in lost:
            continue
        if mark in {"```", "~~~"}:
            line = text.rfind("\n", max(start - _FURTHEST_FENCE, 0), start) + 1
            if (not line and start >= _FURTHEST_FENCE) or text[line:start].strip(" \t>-*+.)0123456789") or line < done:
                position = _end_of_run(text, start)
                continue
            start, end = line, _end_of_fence(padded, start)
        else:
            small = small or text.lower().replace("i̇", "i")
            end = _end_of_other(small if len(small) == len(text) else text, mark.lower(), position)
            if end < 0:
                lost.add(mark)
            if end <= 0:
                continue
        pieces.append(text[done:start])
        pieces.append(" " * (end - start))
        done = position = end
    pieces.append(text[done:])
    return "".join(pieces)


def front_matter_end(text: str) -> int:
    """Return where the YAML or TOML block at the very beginning ends, or 0."""
    begin = 1 if text.startswith("\ufeff") else 0
    closers = _FRONT_MATTER.get(text[begin : begin + 3])
    first = text.find("\n", 0, 200)
    if closers is None or first < 0 or text[begin + 3 : first].strip():
        return 0
    ends = [text.find(f"\n{closer}", first, _LONGEST_FRONT_MATTER) for closer in closers]
    found = min((end for end in ends if end >= 0), default=-1)
    line_end = text.find("\n", found + 1)
    if found < 0 or text[found + 4 : line_end if line_end >= 0 else len(text)].strip():
        return 0
    return line_end if line_end >= 0 else len(text)


def _end_of_run(text: str, start: int) -> int:
    """Return the end of a run of one mark."""
    mark, end = text[start], start
    while text.startswith(mark * 3, end):
        end += 3
    return end


def _end_of_fence(padded: str, start: int) -> int:
    """Return the end of the code whose fence begins at `start`: its closing fence, or the end of the text."""
    mark, end = padded[start], start
    while padded[end] == mark:
        end += 1
    length = end - start
    line_end = padded.index("\n", end)
    if mark == "`" and "`" in padded[end:line_end]:
        return line_end
    for found in _fences().finditer(padded, line_end):
        if found[2][0] == mark and len(found[2]) >= length:
            return found.end()
    return len(padded) - 1


def _end_of_other(small: str, mark: str, after: int) -> int:
    """Return the end of a comment, script or formula; -1 when none closes any more, 0 when this one does not."""
    end = small.find(_CLOSERS[mark], after)
    if end < 0:
        return -1
    if mark == "$$" and end - after > _LONGEST_FORMULA:
        return 0
    closing = end + len(_CLOSERS[mark])
    if mark.startswith("<") and mark != "<!--":
        # What closes a tag stands close by; looking further would cost each unclosed tag the rest of the text.
        closing = small.find(">", closing, closing + _LONGEST_CLOSING) + 1 or closing
    return closing
