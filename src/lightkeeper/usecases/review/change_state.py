"""Move a review to its next stage, or back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.reflection.prompts import PROMPTS
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ASKS_PROMPTS, IllegalMoveError, ReviewKind, ReviewState, check_move
from lightkeeper.store.models import Reflection, Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.statement.reads import PROMISE, current_version


@transaction.atomic
def change_state(actor: Actor, review_id: UUID, wanted: ReviewState) -> Review:
    """Move a review. It leaves draft only under an active promise (practice CUL-1)."""
    review = open_review(actor, review_id, Verb.CHANGE_STATE, is_locked=True).row
    try:
        check_move(ReviewState(review.state), wanted)
    except IllegalMoveError as error:
        raise NotAllowedError(str(error)) from error
    # What is put away was shared as it is; anything else may have changed since others read it.
    if wanted is ReviewState.SHARED and ReviewState(review.state) is not ReviewState.ARCHIVED:
        raise NotAllowedError("Sharing goes through the share page, where you see what others will read.")
    if wanted is ReviewState.APPROVED and ReviewState(review.state) is ReviewState.IN_REVIEW:
        _require_answers(review)
    require_promise(review)
    review.state = wanted.value
    review.save(update_fields=["state", "changed_at", "promise_version"])
    note(actor, f"moved to {wanted.value}", "review", review.id, review_id=review.id)
    return review


def _require_answers(review: Review) -> None:
    """Raise while a prompt is unanswered (practice GRO-1), where the review is of a kind that asks them.

    Reviews that came from elsewhere were written without the prompts (decision 0010).
    """
    if review.import_key or ReviewKind(review.kind) not in ASKS_PROMPTS:
        return
    said = Reflection.objects.filter(review=review, removed_at=None).values_list("prompt", flat=True)
    answered = {Prompt(one) for one in (*said, *review.nothing_found)}
    missing = [PROMPTS[one].title.lower() for one in Prompt if one not in answered]
    if missing:
        raise NotAllowedError(
            f"Before a review is approved, answer {', '.join(missing)}, or say that you looked and found nothing."
        )


def require_promise(review: Review) -> None:
    """Raise unless people were promised something; a draft begun before the promise takes the one in force."""
    review.promise_version = review.promise_version or current_version(PROMISE)
    if not review.promise_version:
        raise NotAllowedError(
            "No use-limitation promise is signed yet, so a review cannot leave draft. "
            "An administrator can sign one under Workspace, Promise."
        )


def shared_now(review: Review) -> None:
    """Stamp a review as shared."""
    review.state = ReviewState.SHARED.value
    review.shared_at = timezone.now()
