"""Leave a pinned question out of one review, with a reason that those taking part can read (practice ASK-1)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.question.catalogue import PINNED
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.item.text import checked_text
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_REASON = 500
WHEN_EMPTY = "Say in a few words why this review does without the question."


@transaction.atomic
def hide_question(actor: Actor, review_id: UUID, key: str, reason: str) -> Review:
    """Hide one of the two questions that every review asks; its answers stay, and so does the reason."""
    review = _locked(actor, review_id, key)
    said = checked_text(review, reason, WHEN_EMPTY)
    if len(said) > LONGEST_REASON:
        raise UnusableValueError(f"A reason has at most {LONGEST_REASON} characters.")
    review.hidden_questions = review.hidden_questions | {key: said}
    return _keep(actor, review, "hid a question")


@transaction.atomic
def bring_back_question(actor: Actor, review_id: UUID, key: str) -> Review:
    """Ask a hidden question again."""
    review = _locked(actor, review_id, key)
    review.hidden_questions = {one: reason for one, reason in review.hidden_questions.items() if one != key}
    return _keep(actor, review, "asked again")


def _locked(actor: Actor, review_id: UUID, key: str) -> Review:
    review = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    if key not in PINNED:
        raise UnusableValueError("Only the two questions that every review asks can be hidden. Take others out.")
    return review


def _keep(actor: Actor, review: Review, what: str) -> Review:
    review.save(update_fields=["hidden_questions", "changed_at"])
    note(actor, what, "review", review.id, review_id=review.id)
    touch(review.id)
    return review
