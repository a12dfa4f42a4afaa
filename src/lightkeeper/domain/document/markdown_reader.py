"""Lightkeeper's own Markdown read back into a review.

Only our own layout is read here; other people's postmortems are read by `domain.reading`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import TypeVar
from uuid import NAMESPACE_OID, uuid5

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.document import words
from lightkeeper.domain.document.attributes import Reading
from lightkeeper.domain.document.clock import read_stated_offset, read_when
from lightkeeper.domain.document.escaping import unescape_inline, unescape_lines
from lightkeeper.domain.document.lists_reader import LISTS
from lightkeeper.domain.document.markdown import (
    CONSIDERED,
    LEARNED_INSTEAD,
    SECTION_STRUCTURE,
    TIMES_IN,
    WE_ASK,
    WRITTEN_FOR,
)
from lightkeeper.domain.document.references import resolved
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Participant, Review, Section
from lightkeeper.domain.review.state import ReviewKind, ReviewState

Value = TypeVar("Value")

OURS = frozenset({*LISTS, "Impact", "Who took part", "Boundary statement", LEARNED_INSTEAD})

_HEADING = "## "
_KEYED = re.compile(r"(.*?) ?\{#([^{}]*)\}\s*\Z")
_ABOVE_BODY = re.compile(rf"\*({words.WHO_MAY_READ}|{WE_ASK}): (.*)\*\Z")
_PROMISE = re.compile(r"Promise \(version (\d{1,9})\)\Z")
_NOT_KNOWN = "not known"
_ANSWERS: dict[str, bool | None] = {"yes": True, "no": False, _NOT_KNOWN: None}


@dataclass(frozen=True)
class _Part:
    """What stands below one heading of ours; `line` is the number of the heading's line."""

    heading: str
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def first_line(self) -> int:
        """The number of the first line below the heading."""
        return self.line + 1


def looks_like_ours(text: str) -> bool:
    """Say whether a text was written by `write_markdown`."""
    lines = (line for line in text[:20_000].lstrip("\ufeff").splitlines() if line.strip())
    return next(lines, "").startswith("# ") and next(lines, "").startswith(WRITTEN_FOR)


def read_markdown(text: str) -> Review:
    """Return the review written in our own layout; its ids follow from the text and the place of each thing.

    UnreadableDocumentError says which line to mend. Attachments keep their ids, since texts refer to them.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if not looks_like_ours(text):
        raise UnreadableDocumentError(
            "Line 1", f'begin with "# Title", and below it "{WRITTEN_FOR}…*", as every exported review does.'
        )
    head, *parts = _parts(lines)
    seen = [line for line in head.lines if line.strip()]
    review_id = uuid5(NAMESPACE_OID, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    if words.TIMES_COUNT in seen[1]:
        raise UnreadableDocumentError(
            "Line 3", "this copy has no clock times; export the review for those taking part, and read that copy."
        )
    offset = read_stated_offset(seen[1].removesuffix(".*"))
    if offset is None or TIMES_IN not in seen[1]:
        raise UnreadableDocumentError("Line 3", 'say which zone the times are in, for example "Times in UTC.*".')
    review = Review(id=review_id, title=unescape_inline(seen[0].removeprefix("# ")))
    review = _with_facts(review, head, offset)
    reading = Reading(review_id, offset)
    sections: list[Section] = []
    for part in _told_once(parts):
        if (named := _section_named(part)) is None:
            review = _with_part(review, part, reading)
        else:
            sections.append(_section(review, part, named, len(sections)))
    return resolved(replace(review, sections=tuple(sections)))


def _parts(lines: list[str]) -> list[_Part]:
    parts = [_Part("", 0)]
    for number, line in enumerate(lines, start=1):
        if line.startswith(_HEADING):
            parts.append(_Part(line.removeprefix(_HEADING), number))
        else:
            parts[-1].lines.append(line)
    return parts


def _told_once(parts: list[_Part]) -> list[_Part]:
    """Return the parts, or say which list of ours stands twice: the second would put out the first."""
    seen: set[str] = set()
    for part in parts:
        heading = part.heading.strip()
        if heading in seen:
            raise UnreadableDocumentError(
                f"Line {part.line}", f'"{heading}" stands here a second time; put both under one heading.'
            )
        if heading in OURS:
            seen.add(heading)
    return parts


def _section_named(part: _Part) -> tuple[str, str] | None:
    """Return the heading and key of a section, or None where a list or a text of ours stands."""
    keyed = _KEYED.match(part.heading)
    if keyed is not None:
        return keyed[1], keyed[2]
    heading = part.heading.strip()
    if heading in OURS or _PROMISE.match(part.heading):
        return None
    # Somebody added a heading by hand: it is a section, and its key follows from its words.
    return heading, _key_of(heading)


def _with_part(review: Review, part: _Part, reading: Reading) -> Review:
    if promise := _PROMISE.match(part.heading):
        return replace(review, promise=_body(part.lines), promise_version=int(promise[1]))
    heading = part.heading.strip()
    if heading in LISTS:
        return LISTS[heading](review, part.lines, part.first_line, reading)
    match heading:
        case "Impact":
            return replace(review, impact=_impact(part, reading.offset))
        case "Who took part":
            return replace(review, participants=_people(part))
        case "Boundary statement":
            return replace(review, boundary=_body(part.lines))
        case _:
            return replace(review, learned_instead=_body(part.lines))


def _with_facts(review: Review, part: _Part, offset: str) -> Review:
    for line, (name, value, *_) in _rows(part):
        text = unescape_inline(value)
        match name:
            case "Kind":
                review = replace(
                    review, kind=_known(words.choice_of(text, ReviewKind), line, map(words.words_of, ReviewKind))
                )
            case "State":
                review = replace(
                    review, state=_known(words.choice_of(text, ReviewState), line, map(words.words_of, ReviewState))
                )
            case "Severity":
                review = replace(review, severity=text)
            case "Team":
                review = replace(review, team=text)
            case "Services":
                review = replace(review, services=tuple(unescape_inline(one) for one in value.split(", ")))
            case "Happened":
                review = replace(review, occurred_at=_moment(value, offset, line))
            case "Source":
                review = replace(review, source_url=text)
            case words.WHO_MAY_READ:
                review = replace(review, level=_known(words.level_of(text), line, words.LEVEL_CHOICES))
            case _ if name == CONSIDERED:
                review = replace(review, considered_families=tuple(_family(one, line) for one in value.split(", ")))
            case _:
                raise UnreadableDocumentError(f"Line {line}", f'remove the fact "{name[:60]}": it is not one we know.')
    return review


def _impact(part: _Part, offset: str) -> Impact:
    names = {name: key for key, name in words.MOMENT_WORDS.items()}
    stamps: dict[str, Stamp] = {}
    for line, cells in _rows(part):
        if cells[0] not in names or len(cells) < 3:
            raise UnreadableDocumentError(f"Line {line}", "use Started, Detected, Mitigated or Resolved, three cells.")
        stamp = Stamp(decided_by=unescape_inline(cells[2]))
        if cells[1] != _NOT_KNOWN:
            when = _read(lambda text: read_when(text, offset), cells[1], line)
            stamp = replace(stamp, at=when.at, precision=when.precision)
        stamps[names[cells[0]]] = stamp
    unknown = Stamp()
    impact = Impact(
        started=stamps.get("started", unknown),
        detected=stamps.get("detected", unknown),
        mitigated=stamps.get("mitigated", unknown),
        resolved=stamps.get("resolved", unknown),
    )
    for line, text in enumerate(part.lines, start=part.first_line):
        if text.startswith("- "):
            impact = _with_impact_fact(impact, text.removeprefix("- "), line)
    return impact


def _with_impact_fact(impact: Impact, text: str, line: int) -> Impact:
    name, _, value = text.partition(": ")
    match name:
        case "Who was affected":
            return replace(impact, affected_who=unescape_inline(value))
        case "How many":
            digits = value.replace(",", "").replace(" ", "")
            return replace(impact, affected_count=None if value == _NOT_KNOWN else _read(int, digits, line))
        case "Data lost":
            return replace(impact, has_data_loss=_read(_ANSWERS.__getitem__, value, line))
        case "Security affected":
            return replace(impact, has_security_impact=_read(_ANSWERS.__getitem__, value, line))
        case "Privacy affected":
            return replace(impact, has_privacy_impact=_read(_ANSWERS.__getitem__, value, line))
        case _:
            # Durations are computed from the moments, so what the file says of them is not read.
            return impact


def _section(review: Review, part: _Part, named: tuple[str, str], position: int) -> Section:
    heading, key = named
    level, question, first = None, "", 0
    while first < len(part.lines):
        above = _ABOVE_BODY.match(part.lines[first])
        if above is not None and above[1] == WE_ASK:
            question = unescape_inline(above[2])
        elif above is not None:
            level = _known(words.level_of(above[2]), part.first_line + first, words.LEVEL_CHOICES)
        elif part.lines[first]:
            break
        first += 1
    return Section(
        id=uuid5(review.id, f"section {position}"),
        key="" if not key else unescape_inline(key),
        heading=unescape_inline(heading),
        body=_body(part.lines[first:]),
        question=question,
        level=level,
        position=position,
    )


def _people(part: _Part) -> tuple[Participant, ...]:
    people = []
    for line, cells in _rows(part):
        if len(cells) < 3:
            raise UnreadableDocumentError(f"Line {line}", "give each person three cells: label, part and name.")
        people.append(Participant(*(unescape_inline(cell) for cell in cells[:3])))
    return tuple(people)


def _rows(part: _Part) -> list[tuple[int, list[str]]]:
    """Return the rows of a table below its head, with their line numbers."""
    rows = [
        (line, [cell.strip(" ") for cell in text.strip().removeprefix("|").removesuffix("|").split("|")])
        for line, text in enumerate(part.lines, start=part.first_line)
        if text.startswith("|")
    ]
    if rows and any(len(cells) < 2 for _, cells in rows):
        raise UnreadableDocumentError(f"Line {rows[0][0]}", "give every row of this table at least two cells.")
    return rows[2:]


def _body(lines: list[str]) -> str:
    first, last = 0, len(lines)
    while first < last and not lines[first]:
        first += 1
    while last > first and not lines[last - 1]:
        last -= 1
    return unescape_lines(lines[first:last], SECTION_STRUCTURE)


def _family(text: str, line: int) -> FactorFamily:
    return _known(words.family_of(text), line, map(words.family_words, FactorFamily))


def _key_of(heading: str) -> str:
    letters = "".join(character if character.isalnum() else " " for character in heading.lower())
    return "_".join(letters.split())[:60] or "section"


def _moment(value: str, offset: str, line: int) -> datetime | None:
    return _read(lambda text: read_when(text, offset), value, line).at


def _known(value: Value | None, line: int, possible: Iterable[str]) -> Value:
    if value is None:
        raise UnreadableDocumentError(f"Line {line}", f"write one of: {', '.join(possible)}.")
    return value


def _read(reader: Callable[[str], Value], text: str, line: int) -> Value:
    try:
        return reader(text)
    except (ValueError, KeyError, OverflowError):
        raise UnreadableDocumentError(
            f"Line {line}", f'mend "{text[:60]}": it is not a time, number or answer as an exported review writes it.'
        ) from None
