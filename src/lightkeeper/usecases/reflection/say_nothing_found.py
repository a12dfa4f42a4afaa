"""Say that people looked and found nothing under a prompt: that is an answer too (practice GRO-1)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import UnusableValueError

SOMETHING_STANDS = "Something stands under this already. Take it out first, if nothing was found after all."


@transaction.atomic
def say_nothing_found(actor: Actor, review_id: UUID, prompt: Prompt, *, is_nothing: bool = True) -> Review:
    """Keep that nothing was found under a prompt, or that people will look again."""
    opened = open_review(actor, review_id, Verb.EDIT, is_locked=True)
    review = opened.row
    standing = review.reflections.filter(prompt=prompt.value, removed_at=None).values_list("own_level", flat=True)
    # What stands beyond somebody's sight is not to be learned from a refusal.
    if is_nothing and any(map(opened.shows, standing)):
        raise UnusableValueError(SOMETHING_STANDS)
    found = {*review.nothing_found, prompt.value} if is_nothing else {*review.nothing_found} - {prompt.value}
    review.nothing_found = [one.value for one in Prompt if one.value in found]
    review.save(update_fields=["nothing_found", "changed_at"])
    note(actor, "found nothing" if is_nothing else "looks again", "review", review.id, review_id=review.id)
    touch(review.id)
    return review
