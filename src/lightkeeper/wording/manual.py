"""A rule's manual page, read from the docstring of its class.

The page, the words of a finding and the tests are one text, so they cannot drift apart. It is read when first asked
for: a file without remarks needs no manual.
"""

import re
from functools import cache
from typing import NamedTuple, get_args

from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Section

LINE_BREAK = "⏎"
NEEDED = ("Why it matters", "Flagged", "Not flagged", "Ask instead", "Try writing", "Source")
_SECTIONS: tuple[str, ...] = get_args(Section)


class ManualError(ValueError):
    """A rule's docstring lacks something a manual page needs: add the section that the message names."""


class Example(NamedTuple):
    """A text that shows what a rule does, and the kind of section it stands in ("other" when it does not matter)."""

    section: str
    text: str


class Manual(NamedTuple):
    """What a rule tells people; `why` is the first sentence of `about`, `source` may name several works."""

    title: str
    why: str
    about: str
    flagged: tuple[Example, ...]
    not_flagged: tuple[Example, ...]
    ask: tuple[str, ...]
    reframe: str
    about_oneself: str
    source: tuple[str, ...]


def manual_of(rule: Rule) -> Manual:
    """Return the manual page of a rule; raise ManualError that names the rule and the missing section."""
    try:
        return read_manual(rule.__doc__ or "")
    except ManualError as error:
        raise ManualError(f"The manual of {rule.code} ({rule.name}) is not whole: {error}") from None


@cache
def read_manual(docstring: str) -> Manual:
    """Return the manual page written in a docstring; raise ManualError when a section is missing."""
    title, parts = _parts_of(docstring)
    if not title:
        raise ManualError("its first line should say what the wording may read as.")
    for heading in NEEDED:
        if not parts.get(heading):
            raise ManualError(f"please add a section “## {heading}” with text in it.")
    about = _prose(parts["Why it matters"])
    return Manual(
        title=title,
        why=_first_sentence(about),
        about=about,
        flagged=_examples(parts["Flagged"]),
        not_flagged=_examples(parts["Not flagged"]),
        ask=_bullets(parts["Ask instead"]),
        reframe=_prose(parts["Try writing"]),
        about_oneself=_prose(parts.get("About yourself", [])),
        source=_bullets(parts["Source"]),
    )


def _parts_of(docstring: str) -> tuple[str, dict[str, list[str]]]:
    """Return the first line and, by heading, the stripped lines below it."""
    title = ""
    parts: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in map(str.strip, docstring.splitlines()):
        if line.startswith("## "):
            lines = parts[line[3:].strip()] = []
        elif line and not title:
            title = line
        elif line or lines:
            lines.append(line)
    return title, parts


def _prose(lines: list[str]) -> str:
    """Return lines as paragraphs: a single line break is a blank, an empty line begins a paragraph."""
    paragraphs = "\n".join(lines).strip().split("\n\n")
    return "\n\n".join(paragraph.replace("\n", " ").strip() for paragraph in paragraphs)


def _first_sentence(prose: str) -> str:
    found = re.search(r"[.!?][\"”’)]?(?=\s|$)", prose)
    return prose[: found.end()] if found else prose


def _bullets(lines: list[str]) -> tuple[str, ...]:
    """Return the bullets; a line without one continues the bullet above it."""
    bullets: list[str] = []
    for line in filter(None, lines):
        if line.startswith("- ") or not bullets:
            bullets.append(line.removeprefix("- ").strip())
        else:
            bullets[-1] += f" {line}"
    return tuple(bullets)


def _examples(lines: list[str]) -> tuple[Example, ...]:
    return tuple(map(_example, _bullets(lines)))


def _example(bullet: str) -> Example:
    section, bracket, text = bullet[1:].partition("] ")
    is_placed = bullet.startswith("[") and bool(bracket) and section in _SECTIONS
    written = (text if is_placed else bullet).strip()
    return Example(section if is_placed else "other", re.sub(rf" *{LINE_BREAK} *", "\n", written))
