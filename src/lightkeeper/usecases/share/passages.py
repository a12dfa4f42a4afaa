"""The same review as two circles read it, piece by piece: pure, from two renditions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from lightkeeper.domain.document import words
from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.domain.edition.rendition import Rendition, ShownImpact, ShownTime
from lightkeeper.usecases.share.originals import mark_originals

_ACTION_ITEM = ("text", "done_when", "reference")


@dataclass(frozen=True)
class Side:
    """One circle's text, masked places between MASK_OPENS and MASK_CLOSES, with its time and whose it is, if any."""

    text: str
    when: ShownTime | None = None
    who: str = ""
    is_withheld: bool = False


@dataclass(frozen=True)
class Passage:
    """One piece of a review side by side. `theirs` None: it is left out for them."""

    thing_id: UUID | None
    name: str
    yours: Side
    theirs: Side | None
    is_markdown: bool = True

    @property
    def is_same(self) -> bool:
        """Say whether they read exactly what you read."""
        return self.theirs is not None and self.yours == self.theirs


@dataclass(frozen=True)
class Chapter:
    """Passages that belong together."""

    title: str
    passages: tuple[Passage, ...]


def chapters_of(yours: Rendition, theirs: Rendition) -> tuple[Chapter, ...]:
    """Return a review in the order of its page; what neither side holds is left out."""
    chapters = (
        Chapter("In short", tuple(_head(yours, theirs))),
        Chapter("Impact", tuple(_impact(yours.impact, theirs.impact))),
        Chapter("What happened", _paired(yours.events, theirs.events, lambda one: words.words_of(one.kind), ("text",))),
        Chapter("Narrative", _paired(yours.sections, theirs.sections, lambda one: one.heading, ("body",))),
        Chapter("Factors", _paired(yours.factors, theirs.factors, _status_of, ("text", "effect"))),
        Chapter(
            "Lessons",
            _paired(yours.lessons, theirs.lessons, _nothing, ("text", "applies_when", "does_not_apply_when")),
        ),
        Chapter("Action items", _paired(yours.action_items, theirs.action_items, _state_of, _ACTION_ITEM)),
        Chapter("Questions", _paired(yours.questions, theirs.questions, _nothing, ("text",))),
        Chapter("Images", _paired(yours.attachments, theirs.attachments, _nothing, ("name", "description"))),
    )
    return tuple(chapter for chapter in chapters if chapter.passages)


def _head(yours: Rendition, theirs: Rendition) -> Iterator[Passage]:
    yield _fact("Title", yours.title, theirs.title)
    yield from _stated("Severity", yours.severity, theirs.severity)
    yield from _stated("Team", yours.team, theirs.team)
    yield from _stated("Services", ", ".join(yours.services), ", ".join(theirs.services))
    yield from _stated("Source", yours.source_url, theirs.source_url)
    yield from _stated("People", _people(yours), _people(theirs))
    if yours.occurred is not None:
        their_time = theirs.occurred
        there = None if their_time is None else Side("", their_time)
        yield Passage(None, "When", Side("", yours.occurred), there, is_markdown=False)


def _impact(yours: ShownImpact | None, theirs: ShownImpact | None) -> Iterator[Passage]:
    if yours is None:
        return
    their_stamps = {one.key: one for one in theirs.stamps} if theirs else {}
    for stamp in yours.stamps:
        if stamp.when is None and not stamp.decided_by:
            continue
        other = their_stamps.get(stamp.key)
        yield _passage(
            words.MOMENT_WORDS.get(stamp.key, stamp.key),
            Side(stamp.decided_by, stamp.when),
            None if other is None else Side(other.decided_by, other.when),
        )
    yield from _stated("Who was affected", yours.affected_who, theirs.affected_who if theirs else None)
    yield from _stated("How many", yours.affected_count, theirs.affected_count if theirs else None)


def _paired(
    yours: Sequence[Any], theirs: Sequence[Any], name_of: Callable[[Any], str], fields: tuple[str, ...]
) -> tuple[Passage, ...]:
    there = {one.id: _side(one, fields) for one in theirs}
    return tuple(_passage(name_of(one), _side(one, fields), there.get(one.id), one.id) for one in yours)


def _side(one: Any, fields: tuple[str, ...]) -> Side:
    text = "\n\n".join(value for field in fields if (value := getattr(one, field)))
    return Side(text, getattr(one, "when", None), _who_of(one), getattr(one, "is_withheld", False))


def _who_of(one: Any) -> str:
    return getattr(one, "who", None) or getattr(one, "owner", None) or ""


def _passage(name: str, yours: Side, theirs: Side | None, thing_id: UUID | None = None) -> Passage:
    if theirs is not None and not theirs.is_withheld:
        yours = replace(yours, text=mark_originals(yours.text, theirs.text))
    return Passage(thing_id, name, yours, theirs)


def _fact(name: str, yours: str, theirs: str | None) -> Passage:
    if theirs is None:
        return Passage(None, name, Side(yours), None, is_markdown=False)
    if theirs != yours and MASK_OPENS not in theirs:
        theirs = f"{MASK_OPENS}{theirs}{MASK_CLOSES}"
    return Passage(None, name, Side(mark_originals(yours, theirs)), Side(theirs), is_markdown=False)


def _stated(name: str, yours: str | None, theirs: str | None) -> Iterator[Passage]:
    if yours:
        yield _fact(name, yours, theirs or None)


def _people(rendition: Rendition) -> str:
    return ", ".join(person.written for person in rendition.people)


def _status_of(one: Any) -> str:
    return words.words_of(one.status)


def _state_of(one: Any) -> str:
    return words.words_of(one.state)


def _nothing(one: Any) -> str:
    return ""
