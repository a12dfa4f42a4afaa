"""Say what a review learned instead, where nothing is to be done: no action items is a valid outcome (ACT-6)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.review.change_head import require_unchanged


@transaction.atomic
def say_learned_instead(actor: Actor, review_id: UUID, text: str, seen_version: int | None = None) -> Review:
    """Keep one sentence, or take it away again with an empty text; raises SavedMeanwhileError."""
    review = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    require_unchanged(review, seen_version)
    review.learned_instead = checked_remark(review, text)
    review.version += 1
    review.save(update_fields=["learned_instead", "version", "changed_at"])
    note(actor, "changed", "review", review.id, review_id=review.id)
    touch(review.id)
    return review
