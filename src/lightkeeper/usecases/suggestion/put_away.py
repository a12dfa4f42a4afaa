"""Put a suggested question away: it is not suggested in this review again."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.refusals import UnusableValueError


@transaction.atomic
def put_away_suggestion(actor: Actor, review_id: UUID, key: str) -> Review:
    """Keep that a suggestion was put away, for everybody in the review; the question can still be chosen."""
    review = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    if key not in SHIPPED_BY_KEY:
        raise UnusableValueError("There is no such suggestion. Reload the page to see those of now.")
    if key not in review.dismissed_suggestions:
        review.dismissed_suggestions = [*review.dismissed_suggestions, key]
        review.save(update_fields=["dismissed_suggestions", "changed_at"])
        note(actor, "put away", "suggestion", key, review_id=review.id)
    return review
