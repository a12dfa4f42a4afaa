"""Choose to be named in one review, or to go by the pseudonym again."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Identity
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.refusals import NotAllowedError


@transaction.atomic
def show_my_name(actor: Actor, review_id: UUID, *, wants_name_shown: bool) -> None:
    """Say for oneself, never for others, whether those taking part read one's name."""
    review = open_review(actor, review_id, Verb.READ).row
    mine = Identity.objects.filter(name_map_id=review.name_map_id, account_id=actor.own_id)
    if not mine.update(wants_name_shown=wants_name_shown):
        raise NotAllowedError("You do not take part in this review under a pseudonym.")
    note(actor, "chose to be named" if wants_name_shown else "chose the pseudonym", "review", review.id, review.id)
