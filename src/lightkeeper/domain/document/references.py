"""What things of a written review say of each other, checked once everything is read."""

from collections.abc import Iterable, Set
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.review.review import Review

_ORIGINS = (Origin.ANSWER, Origin.EVENT, Origin.FACTOR, Origin.ACTION_ITEM)


def resolved(review: Review) -> Review:
    """Return the review with images named by their own ids, or say which number leads nowhere."""
    images = {
        uuid5(review.id, f"image {number}"): attachment.id
        for number, attachment in enumerate(review.attachments, start=1)
    }
    events, answers = {one.id for one in review.events}, {one.id for one in review.answers}
    factors, action_items = {one.id for one in review.factors}, {one.id for one in review.action_items}
    for number, factor in enumerate(review.factors, start=1):
        place = f"Contributing factor {number}"
        _check(place, factor.evidence_ids, events, "as evidence only events that stand in the timeline")
        _check(place, factor.evidence_answer_ids, answers, "as evidence only answers that stand below a question")
        _check(place, factor.evidence_image_ids, images.keys(), "as evidence only images that stand in the attachments")
        _check(place, _one(factor.duplicate_of_id), factors, "only factors that stand in the list")
    for number, link in enumerate(review.factor_links, start=1):
        _check(f"Link {number}", (link.from_id, link.to_id), factors, "only factors that stand in the list")
    for number, lesson in enumerate(review.lessons, start=1):
        _check(f"Lesson {number}", lesson.factor_ids, factors, "only factors that stand in the list")
    observed: list[Any] = [*review.reflections, *review.defences]
    for one in observed:
        _check(f'"{one.text[:60]}"', _one(one.factor_id), factors, "only factors that stand in the list")
    for number, item in enumerate(review.action_items, start=1):
        place = f"Action item {number}"
        _check(place, item.factor_ids, factors, "only factors that stand in the list")
        others = (*_one(item.bridge_to_id), *_one(item.superseded_by_id), *item.earlier_ids)
        _check(place, others, action_items, "only action items that stand in the list")
    _check_origins(review, dict(zip(_ORIGINS, (answers, events, factors, action_items), strict=True)))
    return replace(review, factors=tuple(_with_images(factor, images) for factor in review.factors))


def _check_origins(review: Review, known: dict[Origin, set[UUID]]) -> None:
    things: list[Any] = [*review.events, *review.tellings, *review.factors, *review.reflections]
    things += [*review.lessons, *review.action_items]
    for thing in things:
        if thing.came_from is not None:
            found = known.get(thing.came_from.origin, set())
            _check(f'"{thing.text[:60]}"', (thing.came_from.id,), found, "only what stands in this document")


def _with_images(factor: Factor, images: dict[UUID, UUID]) -> Factor:
    return replace(factor, evidence_image_ids=tuple(images[one] for one in factor.evidence_image_ids))


def _one(thing_id: UUID | None) -> tuple[UUID, ...]:
    return () if thing_id is None else (thing_id,)


def _check(place: str, ids: Iterable[UUID], known: Set[UUID], what: str) -> None:
    if not all(one in known for one in ids):
        raise UnreadableDocumentError(place, f"name {what}, by number.")
