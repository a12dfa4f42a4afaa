"""Who may watch a meeting, and as what: asked when a page or a stream opens, and again at every change."""

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.clearance import Standing, clearance, role_in_review
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb, may
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Membership, Participation, Review
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.meeting.place import open_taking_part


class WatchedAs(StrEnum):
    """What somebody may do in a meeting: lead it, write in it, or look at it."""

    FACILITATOR = "facilitator"
    CONTRIBUTOR = "contributor"
    READER = "reader"


def watched_as(actor: Actor, review_id: UUID) -> WatchedAs:
    """Return as what the actor watches; raises NotFoundError or NotAllowedError."""
    return as_opened(open_taking_part(actor, review_id))


def as_opened(opened: Opened) -> WatchedAs:
    """Return as what somebody watches a review they opened."""
    return _as(opened.role)


def who_may_watch(review_id: UUID, account_ids: Iterable[UUID]) -> dict[UUID, WatchedAs | None]:
    """Return for each account as what it may watch, or None: it no longer may (four queries for any number)."""
    asked = set(account_ids)
    review = Review.objects.filter(id=review_id).only("level", "state", "team_id").first()
    active = set(Account.objects.filter(id__in=asked, is_active=True).values_list("id", flat=True))
    if review is None:
        return dict.fromkeys(asked)
    named = dict(
        Participation.objects.filter(review_id=review_id, account_id__in=asked).values_list("account_id", "role")
    )
    of_team = Membership.objects.filter(team_id=review.team_id, account_id__in=asked)
    in_team = dict(of_team.values_list("account_id", "role"))
    return {one: _watches(review, named.get(one), in_team.get(one)) if one in active else None for one in asked}


def _watches(review: Review, named: str | None, in_team: str | None) -> WatchedAs | None:
    level = Level(review.level)
    standing = Standing(
        is_signed_in=True,
        named_role=Role(named) if named else None,
        team_role=Role(in_team) if in_team else None,
    )
    seen = clearance(standing, level, is_shared=ReviewState(review.state).is_shared)
    if seen is None or not Level.PARTICIPANTS.is_at_most(seen):
        return None
    return _as(role_in_review(standing, level))


def _as(role: Role | None) -> WatchedAs:
    if may(role, Verb.FACILITATE):
        return WatchedAs.FACILITATOR
    return WatchedAs.CONTRIBUTOR if may(role, Verb.EDIT) else WatchedAs.READER
