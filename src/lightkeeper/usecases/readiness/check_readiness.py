"""Check how ready a review is: the checklist beside it, for those who write it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.readiness.check import Check
from lightkeeper.domain.readiness.checklist import check_readiness as check_all
from lightkeeper.domain.readiness.checklist import check_sharing, why_not
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.usecases.action_item.days import today_for, zone_of
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.readiness.gather import Loaded, loaded, seen_by_reader, seen_by_them
from lightkeeper.usecases.readiness.language import language_in
from lightkeeper.usecases.refusals import NotAllowedError

USUAL = Level.ORGANISATION


@dataclass(frozen=True)
class Thing:
    """Something to look at: its noun, and its words as whoever asks reads them."""

    noun: str
    words: str


@dataclass(frozen=True)
class Readiness:
    """The checks of a review for a circle. `may_share`: whoever reads them may also say yes."""

    review_id: UUID
    title: str
    state: ReviewState
    audience: Level
    checks: tuple[Check, ...]
    may_share: bool
    things: Mapping[UUID, Thing] = field(default_factory=dict)


def check_readiness(actor: Actor, review_id: UUID) -> Readiness:
    """Return the checklist as the actor may see it; raises NotFoundError or NotAllowedError."""
    opened = open_review(actor, review_id, Verb.EDIT)
    one = loaded(opened)
    level = Level(opened.row.level)
    # A restricted review is read by those it names; what a wider circle would see is not asked about.
    is_narrow = level in (Level.RESTRICTED, Level.PRIVATE)
    state = ReviewState(opened.row.state)
    audience = level if is_narrow or state.is_shared else USUAL
    rendition = render(one.review, audience_of(opened.row, one.identities, opened.clearance))
    return Readiness(
        review_id=opened.row.id,
        title=rendition.title,
        state=state,
        audience=audience,
        checks=checks_of(actor, one, audience),
        may_share=opened.allows(Verb.SHARE),
        things=_things(rendition),
    )


def checks_of(actor: Actor, one: Loaded, audience: Level, decided: Collection[str] = ()) -> tuple[Check, ...]:
    """Return all checks of a loaded review: what holds up sharing by what the circle would see, the rest as read."""
    yours = seen_by_reader(one, today_for(actor))
    names = [name for identity in one.identities for name in identity.as_known().names]
    language = language_in(actor, yours.review, (*names, *(identity.label for identity in one.identities)))
    yours = replace(
        yours,
        flagged_ids=language.flagged_ids,
        about_person_ids=language.about_person_ids,
        shows_dates=one.opened.allows(Verb.SHARE),
        zone=zone_of(actor),
    )
    for_them = {check.id: check for check in check_sharing(seen_by_them(one, audience, decided, yours.today))}
    return tuple(for_them.get(check.id, check) for check in check_all(yours))


def _things(rendition: Rendition) -> dict[UUID, Thing]:
    lists: tuple[tuple[str, Iterable[Any]], ...] = (
        ("event", rendition.events),
        ("factor", rendition.factors),
        ("lesson", rendition.lessons),
        ("action_item", rendition.action_items),
        ("question", rendition.questions),
        ("answer", rendition.answers),
    )
    found = {thing.id: Thing(noun, thing.text) for noun, things in lists for thing in things}
    return found | {section.id: Thing("section", section.heading) for section in rendition.sections}


def require_ready(one: Loaded, level: Level, decided: Collection[str]) -> None:
    """Raise NotAllowedError, with one sentence that says what to do, while something holds up sharing."""
    refusal = why_not(check_sharing(seen_by_them(one, level, decided)))
    if refusal:
        raise NotAllowedError(refusal)
