"""Checks as rows of a page: the reason, the way to mend it, and where that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from lightkeeper.domain.readiness.check import Check, Place, Weight
from lightkeeper.usecases.readiness.check_readiness import Thing
from lightkeeper.web.timeline.words import name_of

MOST_THINGS = 5
# Each place: the page to mend it on, the part of the review's own page otherwise, and what the link says.
PLACES: dict[Place, tuple[str, str, str]] = {
    "share": ("share", "", "Go to the share page"),
    "appraisal": ("appraisal", "", "See what they said"),
    "story": ("", "happened", "Go to the story"),
    "impact": ("impact", "", "Set the impact"),
    "analysis": ("analysis", "factors", "Go to the analysis"),
    "findings": ("", "lessons", "Go to the lessons"),
    "action_items": ("", "action-items", "Go to the action items"),
    "narrative": ("", "narrative", "Go to the text"),
    "reflections": ("", "reflections", "Answer them"),
    "questions": ("questions", "questions", "Go to the questions"),
    "recollections": ("recollections", "", "Go to what people remember"),
    "people": ("review_people", "", "See who takes part"),
}
ANCHORS = {"event": "event", "section": "section"}


@dataclass(frozen=True)
class Look:
    """One thing to look at, and where it stands."""

    words: str
    href: str


@dataclass(frozen=True)
class Row:
    """One check that is not met."""

    id: str
    name: str
    reason: str
    mend: str
    href: str
    link_words: str
    looks: tuple[Look, ...] = ()
    more: int = 0


@dataclass(frozen=True)
class Group:
    """Checks of one weight: what is to be mended, what is met, and what was not asked."""

    key: str
    title: str
    lead: str
    rows: tuple[Row, ...]
    met: tuple[Check, ...]
    not_asked: tuple[Check, ...]


GROUPS: tuple[tuple[Weight, str, str], ...] = (
    (Weight.BLOCK, "Holds up sharing", "Promises to people. Writing goes on; sharing with this circle waits."),
    (Weight.WARN, "Worth mending", "Each makes the review more useful to others. You may share without."),
    (Weight.INFO, "Good to know", "For you to weigh. Nothing waits for it."),
)


def groups_of(review_id: UUID, checks: Iterable[Check], things: Mapping[UUID, Thing]) -> list[Group]:
    """Return the checklist in its three groups, each in the order of its numbers."""
    found = list(checks)
    return [
        Group(
            weight.value,
            title,
            lead,
            tuple(_row(review_id, one, things) for one in found if one.level is weight and one.is_met is False),
            tuple(one for one in found if one.level is weight and one.is_met),
            tuple(one for one in found if one.level is weight and one.is_met is None),
        )
        for weight, title, lead in GROUPS
    ]


def waiting_rows(review_id: UUID, checks: Iterable[Check]) -> list[Row]:
    """Return what sharing waits for."""
    return [_row(review_id, one, {}) for one in checks if one.holds_up]


def worth_mending(review_id: UUID, checks: Iterable[Check]) -> list[Row]:
    """Return what is worth mending before others read it, and may be passed."""
    return [_row(review_id, one, {}) for one in checks if one.level is Weight.WARN and one.is_met is False]


def _row(review_id: UUID, check: Check, things: Mapping[UUID, Thing]) -> Row:
    known = [(one, things[one]) for one in check.thing_ids if one in things]
    page, anchor, words = PLACES[check.place]
    return Row(
        id=check.id,
        name=check.name,
        reason=check.reason,
        mend=check.mend,
        href=_address(review_id, page, anchor),
        link_words=words,
        looks=tuple(_look(review_id, thing_id, thing) for thing_id, thing in known[:MOST_THINGS]),
        more=max(0, len(known) - MOST_THINGS),
    )


def _look(review_id: UUID, thing_id: UUID, thing: Thing) -> Look:
    anchor = f"{ANCHORS.get(thing.noun, 'finding')}-{thing_id}"
    return Look(name_of(thing.words), f"{reverse('review', args=[review_id])}#{anchor}")


def _address(review_id: UUID, page: str, anchor: str) -> str:
    if page:
        try:
            return reverse(page, args=[review_id])
        except NoReverseMatch:
            # Its own page is not part of this installation; the review's page holds the same.
            pass
    return f"{reverse('review', args=[review_id])}#{anchor}"
