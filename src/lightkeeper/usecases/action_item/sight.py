"""Action items of many reviews at once, narrowed to what somebody may see, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.clearance import Standing, clearance, role_in_review
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb, may
from lightkeeper.domain.action_item.action_item import FINISHED, ActionItemState
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import ShownActionItem
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load_findings import action_item_of, grouped


@dataclass(frozen=True)
class InSight:
    """A row that somebody may see, how far they may look around it, and whether they may change it."""

    row: rows.ActionItem
    clearance: Level
    may_edit: bool


@dataclass(frozen=True)
class ShownInReview:
    """An action item as somebody may read it, with the review it belongs to."""

    shown: ShownActionItem
    review_id: UUID
    review_title: str
    may_edit: bool
    version: int


def in_sight(actor: Actor, found: QuerySet[rows.ActionItem]) -> list[InSight]:
    """Return the items that the actor may see among those found (two queries)."""
    visible = rows.Review.objects.visible_to(actor)
    items = found.filter(removed_at=None, review__in=visible).select_related("review__team")
    named = dict(rows.Participation.objects.filter(account_id=actor.own_id).values_list("review_id", "role"))
    seen = (_in_sight(actor, row, named.get(row.review_id)) for row in items)
    return [one for one in seen if one is not None]


def audiences_of(seen: Iterable[InSight]) -> dict[UUID, Audience]:
    """Return the audience that the reader is in each review of these items (one query)."""
    reviews = {one.row.review_id: (one.row.review, one.clearance) for one in seen}
    people = _people_of(review for review, _ in reviews.values())
    return {
        review_id: audience_of(review, people[review.name_map_id], how_far)
        for review_id, (review, how_far) in reviews.items()
    }


def shown_in_reviews(seen: Sequence[InSight], audiences: Mapping[UUID, Audience] | None = None) -> list[ShownInReview]:
    """Return items as their reader may read them, in the order given (two queries, or one with audiences)."""
    known = audiences_of(seen) if audiences is None else audiences
    factors = _factors_of(seen)
    shown = (_shown(one, known[one.row.review_id], factors.get(one.row.id, [])) for one in seen)
    return [one for one in shown if one is not None]


def _in_sight(actor: Actor, row: rows.ActionItem, named: str | None) -> InSight | None:
    review, level = row.review, Level(row.review.level)
    standing = Standing(actor.is_signed_in, Role(named) if named else None, actor.teams.get(review.team_id))
    seen = clearance(standing, level, is_shared=ReviewState(review.state).is_shared)
    if seen is None or (row.own_level and not Level(row.own_level).is_at_most(seen)):
        return None
    takes_part = seen.strictness >= Level.PARTICIPANTS.strictness
    if row.is_weakness and ActionItemState(row.state) not in FINISHED and not takes_part:
        return None
    return InSight(row, seen, may(role_in_review(standing, level), Verb.EDIT))


def _shown(one: InSight, audience: Audience, factor_ids: list[UUID]) -> ShownInReview | None:
    level = Level(one.row.review.level)
    shown = render(action_item_of(one.row, tuple(factor_ids)), audience, level=level)
    if shown is None:
        return None
    title = render(one.row.review.title, audience)
    return ShownInReview(shown, one.row.review_id, title, one.may_edit, one.row.version)


def _people_of(reviews: Iterable[rows.Review]) -> dict[UUID, list[rows.Identity]]:
    found: dict[UUID, list[rows.Identity]] = defaultdict(list)
    for identity in rows.Identity.objects.filter(name_map_id__in={review.name_map_id for review in reviews}):
        found[identity.name_map_id].append(identity)
    return found


def _factors_of(seen: Sequence[InSight]) -> dict[UUID, list[UUID]]:
    links = rows.ActionItem.factors.through.objects.filter(
        actionitem_id__in=[one.row.id for one in seen], factor__removed_at=None
    )
    return grouped(links.order_by("id").values_list("actionitem_id", "factor_id"))
