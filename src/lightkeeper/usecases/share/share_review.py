"""Share a review at a level, or close it again."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.readiness.check_readiness import require_ready
from lightkeeper.usecases.readiness.gather import loaded
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.review.change_state import require_promise, shared_now
from lightkeeper.usecases.statement.reads import BOUNDARY, current_version

SHAREABLE = (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC)


@transaction.atomic
def share_review(actor: Actor, review_id: UUID, level: Level, decided: Collection[str] = ()) -> Review:
    """Let the level's people read a review, each as the mask matrix says.

    `decided` are the marks of those places, of all that may say who somebody is, that the actor saw and lets stay.
    """
    opened = open_review(actor, review_id, Verb.SHARE, is_locked=True)
    review = opened.row
    if level not in SHAREABLE:
        raise NotAllowedError("A restricted review is read by the people named in it. Invite them instead.")
    if ReviewState(review.state) is ReviewState.ARCHIVED:
        raise NotAllowedError("This review is archived. Bring it back first.")
    require_promise(review)
    review.boundary_version = review.boundary_version or current_version(BOUNDARY)
    if not review.boundary_version:
        raise NotAllowedError("No boundary statement is signed yet: people must know who reads what. Sign one first.")
    require_ready(loaded(opened), level, decided)
    review.level = level.value
    shared_now(review)
    review.save()
    note(actor, "shared", "review", review.id, review_id=review.id, detail=level.value)
    touch(review.id)
    return review


@transaction.atomic
def restrict_review(actor: Actor, review_id: UUID, level: Level) -> Review:
    """Make a review stricter, at once."""
    opened = open_review(actor, review_id, Verb.SET_LEVEL, is_locked=True)
    review = opened.row
    if not Level(review.level).is_at_most(level):
        raise NotAllowedError("Opening a review goes through the share page, where you see what others will read.")
    if level is Level.PRIVATE:
        raise NotAllowedError("A whole review cannot be private. Choose who takes part instead.")
    if not level.is_at_most(opened.clearance):
        raise NotAllowedError("You would no longer see this review yourself. Invite yourself to it first.")
    review.level = level.value
    review.save(update_fields=["level", "changed_at"])
    note(actor, "restricted", "review", review.id, review_id=review.id, detail=level.value)
    touch(review.id)
    return review
