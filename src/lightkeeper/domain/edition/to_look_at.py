"""What a facilitator should look at before sharing: places that masks cannot judge.

Names nobody listed, phrases that fit one person only ("our only DBA"), and people's own words in quotation marks
(practice section 7.6). Guesses point a person at a place; they never change a text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.edition.shown_review import shown_review
from lightkeeper.domain.identifier.finding import find_identifiers
from lightkeeper.domain.identity.folding import fold_name
from lightkeeper.domain.identity.ordinary_words import ORDINARY_WORDS
from lightkeeper.domain.review.review import Review

AROUND = 40
_ROLE = (
    r"(?:DBAs?|SREs?|admin(?:istrator)?|engineer|developer|operator|manager|lead|architect|analyst|designer|tester|expert"
    r"|specialist|contractor|intern|apprentice|trainee|graduate|woman|man|guy|colleague|person|maintainer|author|owner"
    r"|speaker|hire|starter|joiner|team member|parent)"
)
_UNIQUE = re.compile(
    rf"\b(?:our|the|their|its|an?)\s(?:only|sole|single|lone|one|new|newest|youngest|oldest|junior|former|part-time|female"
    rf"|male|remote)\s(?:[\w-]{{1,20}}\s){{0,2}}?{_ROLE}\b"
    rf"|\bthe\s(?:one|{_ROLE})\s(?:in|from|at)\s[A-Z]\w{{2,30}}"
    rf"|\bthe\s(?:only|one)\s(?:one|person|{_ROLE})\s(?:who|that|with|on)\b"
    r"|\bthe\s(?:intern|apprentice|trainee|new\sguy|new\swoman|new\sstarter)\b"
    r"|\bwho\s(?:had\s)?(?:just|recently)\s(?:joined|started|returned)\b"
    r"|\b(?:his|her)\s(?:first|last)\s(?:day|week|shift)\b",
    re.I,
)
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»\n]{2,400})[\"”»]|^>\s?([^\n]{2,400})", re.M)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|I'd|I’d|I've|I’ve|my|me|myself)\b")


@dataclass(frozen=True)
class Place:
    """A place to look at: where it is, what is written there, why it matters and what would help."""

    kind: str
    where: str
    thing_id: UUID | None
    text: str
    excerpt: str
    reason: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class _Advice:
    reason: str
    suggestion: str


_ADVICE = {
    "person": _Advice(
        "This looks like somebody's name, and this review does not know it.",
        "Tell the review of them under People taking part, so that a role stands here; or leave it if it is no person.",
    ),
    "handle": _Advice(
        "This looks like somebody's account, and nobody listed has it.",
        "Add it to that person's names, so that a label stands here; or leave it if it belongs to a team.",
    ),
    "role_is_unique": _Advice(
        "These words may fit one person only, so that colleagues know who is meant.",
        'Could it say "a responder", or leave the detail out?',
    ),
    "quote": _Advice(
        "These are somebody's own words, and the way people write gives them away.",
        "Ask whether they agree, or say in your own words what was known at the time.",
    ),
    "name_is_a_word": _Advice(
        "This word is also the name of somebody listed. Written small it was taken for the word.",
        "If the person is meant, write the name with a capital letter, so that a label stands here.",
    ),
}


def find_to_look_at(thing: Review | Rendition, audience: Audience) -> tuple[Place, ...]:
    """Return the places of a review, as this audience would see it, that a person should look at before sharing."""
    rendition = shown_review(thing, audience) if isinstance(thing, Review) else thing
    words = _name_words(audience)
    return tuple(
        place for where, thing_id, text in _texts_of(rendition) for place in _places_in(text, where, thing_id, words)
    )


def _name_words(audience: Audience) -> re.Pattern[str] | None:
    """Return a pattern for known names that are ordinary words as well."""
    names = {fold_name(name) for known in audience.known for name in known.names}
    words = sorted(names & ORDINARY_WORDS)
    return re.compile(rf"\b(?:{'|'.join(words)})\b") if words else None


def _places_in(text: str, where: str, thing_id: UUID | None, words: re.Pattern[str] | None) -> Iterator[Place]:
    for kind, start, end in sorted(_found_in(text, words), key=lambda one: one[1]):
        advice = _ADVICE[kind]
        yield Place(
            kind, where, thing_id, text[start:end], _excerpt(text, start, end), advice.reason, advice.suggestion
        )


def _found_in(text: str, words: re.Pattern[str] | None) -> Iterator[tuple[str, int, int]]:
    for found in find_identifiers(text):
        if found.kind in ("person", "handle"):
            yield found.kind, found.start, found.end
    for match in _UNIQUE.finditer(text):
        yield "role_is_unique", *match.span()
    for match in _QUOTED.finditer(text):
        if _FIRST_PERSON.search(match[1] or match[2]):
            yield "quote", *match.span()
    for match in words.finditer(text) if words else ():
        yield "name_is_a_word", *match.span()


def _excerpt(text: str, start: int, end: int) -> str:
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    lead, tail = "…" * (start > AROUND), "…" * (end + AROUND < len(text))
    return " ".join(f"{lead}{before}{text[start:end]}{after}{tail}".split())


class _HasId(Protocol):
    @property
    def id(self) -> UUID: ...


def _texts_of(rendition: Rendition) -> Iterator[tuple[str, UUID | None, str]]:
    """Yield every text that people wrote: what it belongs to, and its words."""
    yield "title", None, rendition.title
    for stamp in rendition.impact.stamps if rendition.impact else ():
        yield "impact", None, stamp.decided_by
    if rendition.impact and rendition.impact.affected_who:
        yield "impact", None, rendition.impact.affected_who
    for where, things, names in (
        ("section", rendition.sections, ("heading", "body")),
        ("event", rendition.events, ("text", "who")),
        ("factor", rendition.factors, ("text", "effect")),
        ("lesson", rendition.lessons, ("text", "applies_when", "does_not_apply_when")),
        ("action item", rendition.action_items, ("text", "done_when")),
        ("question", rendition.questions, ("text",)),
        ("image", rendition.attachments, ("description",)),
    ):
        yield from _fields_of(where, things, names)


def _fields_of(where: str, things: Iterable[_HasId], names: tuple[str, ...]) -> Iterator[tuple[str, UUID | None, str]]:
    for thing in things:
        for name in names:
            if text := getattr(thing, name):
                yield where, thing.id, text
