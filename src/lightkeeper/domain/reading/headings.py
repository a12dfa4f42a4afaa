"""Which lines are headings beyond the marked ones, and which headings are really times.

People also write headings as bold lines, capitals, or a known word with a colon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lightkeeper.domain.reading.front_matter import FrontMatter
from lightkeeper.domain.reading.lines import Line, LineKind
from lightkeeper.domain.reading.moments import Moment, read_moment, starts_with_clock
from lightkeeper.domain.reading.section_kinds import kind_of, plain_heading, stated_kind

_BOLD = re.compile(r"(?:\*\*|__)(?!\s)([^*_]{2,80})(?:\*\*|__)\s{0,3}:?\s{0,3}$")
_LABEL = re.compile(r"(?:\d{1,2}[.)]\s{1,3})?([A-Z][\w' /&-]{2,50}):?$")
_TITLE_LABELS = frozenset(("topic", "title", "name", "incident title", "incident name"))
_GENERIC_TITLE = re.compile(
    r"\W*(?:(?:incident|outage|service) )?(?:report|post-?mortem|review|retrospective|incident report)?"
    r"(?: (?:report|document|template))?\W*$", re.I
)  # fmt: skip
_TITLE_LINE = re.compile(
    r"\W{0,4}(?:incident(?: name| title)?|title|subject|name|betreff|thema)\W{0,3}:\W{0,12}(\w.{3,200})", re.I
)
_SUBJECT = re.compile(r"^(?:subject|betreff):\s{0,8}(?:(?:re|fwd?|aw):\s{0,4}){0,3}", re.I)
_BELOW_ALL = 7
_ENTRIES = (LineKind.ITEM, LineKind.ROW)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: a section, or (with a moment) a time in a timeline; `index` points into the lines.

    A phase ("10:00-11:00 Diagnosis", with timed entries below) is both.
    """

    index: int
    line: int
    text: str
    level: int
    kind: str
    moment: Moment | None = None
    is_phase: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """The title and the headings of a document."""

    title: str
    headings: tuple[Heading, ...]


def outline(lines: tuple[Line, ...], front_matter: FrontMatter) -> Outline:
    """Find the title and the headings, each with its kind."""
    found = list(_headings(lines))
    title, found = _title_of(found, lines, front_matter)
    if _GENERIC_TITLE.match(title[:80]):
        title = _labelled_title(lines) or title
    title = _SUBJECT.sub("", title)
    headings: list[Heading] = []
    parents: list[Heading] = []
    ends = [heading.index for heading in found[1:]] + [len(lines)]
    for heading, end in zip(found, ends, strict=False):
        current = parents[-1].kind if parents else ""
        if moment := _moment_of(heading, current):
            # A time stands inside the section that is open, whatever the depth at which it was written.
            is_phase = _is_phase(moment, lines[heading.index + 1 : end])
            headings.append(replace(heading, kind=current or "other", moment=moment, is_phase=is_phase))
            continue
        while parents and parents[-1].level >= heading.level:
            parents.pop()
        section = replace(heading, kind=kind_of(heading.text, parents[-1].kind if parents else ""))
        headings.append(section)
        parents.append(section)
    return Outline(title, tuple(headings))


def _moment_of(heading: Heading, parent: str) -> Moment | None:
    """Return the time that a heading is, unless it is a section that merely starts with a date."""
    moment = read_moment(heading.text.replace("{{", "").replace("}}", ""))
    if moment is None or (moment.clock is None and moment.rest and parent != "timeline"):
        return None
    if moment.clock is None and stated_kind(moment.rest) not in ("", parent):
        return None
    if stated_kind(moment.rest) == "timeline":
        return None
    return moment


def _is_phase(moment: Moment, below: tuple[Line, ...]) -> bool:
    if moment.clock is None or not re.search(r"[^\W\d_]{2}", moment.rest[:80]):
        return False
    timed = sum(line.kind in _ENTRIES and starts_with_clock(line.text) for line in below[:400])
    return timed >= (1 if moment.end else 2)


def _headings(lines: tuple[Line, ...]) -> Iterator[Heading]:
    previous = LineKind.BLANK
    for index, line in enumerate(lines):
        if line.kind is LineKind.HEADING and line.text:
            yield Heading(index, line.number, line.text, line.level, "")
        elif (
            line.kind is LineKind.TEXT
            and len(line.text) <= 90
            and (text := _unmarked_heading(line, previous, lines, index))
        ):
            yield Heading(index, line.number, text, _BELOW_ALL, "")
        previous = line.kind


def _unmarked_heading(line: Line, previous: LineKind, lines: tuple[Line, ...], index: int) -> str:
    if previous is LineKind.TEXT or line.indent > 3:
        return ""
    following = lines[index + 1].kind if index + 1 < len(lines) else LineKind.BLANK
    if bold := _BOLD.match(line.text):
        text = bold[1].strip()
        is_sentence = text.endswith((".", ",", ";")) or text.startswith("!") or read_moment(text) is not None
        known = bool(stated_kind(text))
        if not is_sentence and (known or following is not LineKind.TEXT) and len(text.split()) <= (12 if known else 7):
            return text.rstrip(":")
        return ""
    shouted = line.text.partition("(")[0].strip(" :")
    if shouted.isupper() and len(shouted) > 3 and stated_kind(shouted) and len(shouted.split()) <= 5:
        return line.text.rstrip(": ")
    label = _LABEL.match(line.text)
    if not label or following is LineKind.TEXT or not stated_kind(label[1]) or len(label[1].split()) > 5:
        return ""
    is_label = line.text.endswith(":") and (following is LineKind.BLANK or following is LineKind.ITEM)
    is_known_word = len(label[1].split()) <= 3 and following is LineKind.BLANK and previous is LineKind.BLANK
    if (is_label and len(label[1].split()) <= 3) or (is_known_word and not line.text.endswith(".")):
        return label[1]
    return ""


def _title_of(found: list[Heading], lines: tuple[Line, ...], front_matter: FrontMatter) -> tuple[str, list[Heading]]:
    if not found:
        first = next((line.text for line in lines if line.kind in (LineKind.TEXT, LineKind.QUOTE)), "")
        return front_matter.title or plain_heading(first[:200]), found
    first_heading = found[0]
    text = plain_heading(first_heading.text)
    if text.lower() in _TITLE_LABELS:
        below = next((line.text for line in lines[first_heading.index + 1 :] if line.kind is LineKind.TEXT), "")
        return front_matter.title or below[:200], found
    is_title = first_heading.level == 1 and not (
        stated_kind(text) in ("summary", "timeline", "impact", "actions") and len(text.split()) <= 2
    )
    if not is_title and not front_matter.title:
        others = [heading.level for heading in found[1:]]
        is_title = bool(others) and first_heading.level < min(others) and not _is_plain_section(text)
    if is_title:
        return front_matter.title or text, found[1:]
    before = next((line.text for line in lines[: first_heading.index] if line.kind is LineKind.TEXT), "")
    return front_matter.title or plain_heading(before[:200]) or text, found


def _labelled_title(lines: tuple[Line, ...]) -> str:
    """Read "Incident: Disk full" below a heading such as "INCIDENT REPORT"."""
    told = (_TITLE_LINE.match(line.text) for line in lines[:40] if line.kind in (LineKind.TEXT, LineKind.ITEM))
    return next((found[1].strip(" *_") for found in told if found), "")


def _is_plain_section(text: str) -> bool:
    return bool(stated_kind(text)) and len(text.split()) <= 3
