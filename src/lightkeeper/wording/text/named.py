"""Finds the people whom a document itself names: as author, responder, commander or anybody taking part.

What it says of itself is exact and private, where a list of first names would be neither.
"""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from lightkeeper.wording.text.kinds import Section
from lightkeeper.wording.words.people import GROUPS, NO_NAMES, ROLES

_MOST = 200
_NO_PERSON = NO_NAMES | ROLES | GROUPS


@cache
def _labelled() -> Pattern[str]:
    """Return the pattern of a line such as "**Author:** Tom Becker", "authors: [A, B]" or "| Commander | Ann Lee |"."""
    return re.compile(
        r"^[ \t>|*_+-]{0,8}(?:authors?|written by|prepared by|reported by|reporters?|responders?|on[- ]call|"
        r"facilitators?|(?:incident )?(?:commander|lead|manager)|scribe|participants?|attendees?|reviewers?|"
        r"owners?|involved|present|"
        r"people|contributors?|operations lead|communications lead)[ \t*_]{0,4}[:|][ \t*_]{0,6}([^\n]{2,300})",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _name() -> Pattern[str]:
    return re.compile(
        r"(?<![\w@/.])[A-Z][a-zà-ÿ’'-]{1,30}"
        r"(?: (?:[A-Z]\.|(?:van|von|de|der|da|di|bin|al)(?= )|[A-Z][\w’'-]{1,30})){0,3}"
    )


def people_named_in(text: str) -> Iterator[str]:
    """Yield the names on the lines that say who took part, whole and in parts, in small letters; at most 200."""
    found = 0
    for line in _labelled().finditer(text):
        for name in names_in(line[1]):
            found += 1
            if found > _MOST:
                return
            yield name


def names_in(written: str) -> Iterator[str]:
    """Yield the names in a list of people, whole and in parts, in small letters."""
    for name in _name().findall(written):
        parts = [part.strip(".'’").lower() for part in name.split()]
        if _NO_PERSON.isdisjoint(parts):
            yield " ".join(parts)
            yield from (part for part in parts if len(part) > 2)


def tells_people(section: Section, kind: str) -> bool:
    """Say whether a block is an entry of a list of people."""
    return section == "people" and kind in {"item", "cell"}
