"""What a form needs to change one thing of a review: the thing as it stands, its version, and what may be chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import (
    ShownActionItem,
    ShownAnswer,
    ShownAttachment,
    ShownDefence,
    ShownEvent,
    ShownFactor,
    ShownFactorLink,
    ShownLesson,
    ShownQuestion,
    ShownReflection,
    ShownSection,
    ShownTelling,
)
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import attachment_of, event_of, section_of, telling_of
from lightkeeper.usecases.edition.load_findings import (
    action_item_of,
    answer_of,
    defence_of,
    factor_link_of,
    factor_of,
    lesson_of,
    linked_factors,
    question_of,
    reflection_of,
)
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.item.change import open_item
from lightkeeper.usecases.refusals import NotFoundError

VALUES: dict[str, Callable[[Any], Any]] = {
    "section": section_of,
    "factor_link": factor_link_of,
    "defence": defence_of,
    "reflection": reflection_of,
    "lesson": lambda row: lesson_of(row, linked_factors(row)),
    "action_item": lambda row: action_item_of(row, linked_factors(row)),
    "question": question_of,
    "answer": answer_of,
    "attachment": attachment_of,
}
Shown = (
    ShownActionItem
    | ShownAnswer
    | ShownAttachment
    | ShownDefence
    | ShownEvent
    | ShownFactor
    | ShownFactorLink
    | ShownLesson
    | ShownQuestion
    | ShownReflection
    | ShownSection
    | ShownTelling
)


@dataclass(frozen=True)
class WritingPlace:
    """The review somebody writes in: its title, the pseudonyms in it, and the stricter levels they may choose."""

    review_id: UUID
    title: str
    kind: ReviewKind
    level: Level
    stricter_levels: tuple[Level, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True)
class ItemToEdit:
    """One thing as it stands now. Saving it says which version was seen."""

    place: WritingPlace
    shown: Any
    version: int
    who_label: str = ""


@dataclass(frozen=True)
class EventChoice:
    """An event to be named as evidence."""

    id: UUID
    happened_at: datetime
    text: str


def place_to_write(actor: Actor, review_id: UUID) -> WritingPlace:
    """Return what a form for something new offers; raises NotFoundError or NotAllowedError."""
    return _place(*_opened(open_review(actor, review_id, Verb.EDIT)))


def item_to_edit(actor: Actor, noun: str, item_id: UUID, verb: Verb = Verb.EDIT) -> ItemToEdit:
    """Return a thing for its form; raises NotFoundError or NotAllowedError."""
    opened, row = open_item(actor, noun, item_id, verb)
    _, audience, identities = _opened(opened)
    labels = {identity.id: identity.label for identity in identities}
    who_label = labels.get(row.who_id, "") if noun in ("event", "telling") else ""
    shown: Shown | None = render(_value_of(noun, row, who_label), audience, level=Level(opened.row.level))
    if shown is None:
        raise NotFoundError("There is no such entry. Somebody may have removed it.")
    return ItemToEdit(_place(opened, audience, identities), shown, row.version, who_label)


def events_to_choose(actor: Actor, review_id: UUID) -> list[EventChoice]:
    """Return the events of a review in order, for naming evidence."""
    opened, audience, _ = _opened(open_review(actor, review_id, Verb.EDIT))
    level = Level(opened.row.level)
    values = [event_of(row, "") for row in opened.row.events.filter(removed_at=None)]
    shown = [(value.happened_at, render(value, audience, level=level)) for value in values]
    return [EventChoice(one.id, happened_at, one.text) for happened_at, one in shown if one is not None]


def _opened(opened: Opened) -> tuple[Opened, Audience, list[rows.Identity]]:
    identities = list(rows.Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return opened, audience_of(opened.row, identities, opened.clearance), identities


def _place(opened: Opened, audience: Audience, identities: list[rows.Identity]) -> WritingPlace:
    level = Level(opened.row.level)
    stricter = [one for one in Level if level.strictness < one.strictness and one.is_at_most(opened.clearance)]
    return WritingPlace(
        review_id=opened.row.id,
        title=render(opened.row.title, audience),
        kind=ReviewKind(opened.row.kind),
        level=level,
        stricter_levels=tuple(stricter),
        labels=tuple(identity.label for identity in identities),
    )


def _value_of(noun: str, row: Any, who_label: str) -> Any:
    if noun == "event":
        return event_of(row, who_label)
    if noun == "telling":
        return telling_of(row, who_label)
    if noun == "factor":
        links = rows.Factor.evidence.through.objects.filter(factor_id=row.id, timelineevent__removed_at=None)
        return factor_of(row, tuple(links.order_by("id").values_list("timelineevent_id", flat=True)))
    return VALUES[noun](row)
