"""Change a review's title, kind, severity and services."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import SavedMeanwhileError, UnusableValueError
from lightkeeper.usecases.search.index_review import index_title


@dataclass(frozen=True)
class HeadFields:
    """What a review's head says."""

    title: str
    kind: ReviewKind
    severity: str = ""
    services: tuple[str, ...] = ()


@transaction.atomic
def change_head(actor: Actor, review_id: UUID, fields: HeadFields, seen_version: int | None = None) -> Review:
    """Change what a review is called and what it is about, if it still stands as it was read (None: however)."""
    review = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    require_unchanged(review, seen_version)
    title, severity, *services = (
        without_names(review.name_map_id, text).strip() for text in (fields.title, fields.severity, *fields.services)
    )
    if not title:
        raise UnusableValueError("Give the review a title: what happened, in a few words.")
    review.title = title[:500]
    review.kind = fields.kind.value
    review.severity = severity[:40]
    review.services = [service[:200] for service in services if service][:50]
    review.version += 1
    review.save()
    index_title(review)
    note(actor, "changed", "review", review.id, review_id=review.id)
    touch(review.id)
    return review


def require_unchanged(review: Review, seen_version: int | None) -> None:
    """Raise SavedMeanwhileError if somebody saved the review's head or impact since it was read at this version."""
    if seen_version is not None and review.version != seen_version:
        raise SavedMeanwhileError("Somebody else saved this meanwhile. Read what stands now, and save again.")
