"""Remove the link between roles and names of one review, for good."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Identity
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review


@transaction.atomic
def forget_names(actor: Actor, review_id: UUID) -> int:
    """Forget who stands behind each pseudonym (practice 7.4); returns how many. The pseudonyms stay in the texts.

    Afterwards these names can no longer be taken out of texts written later: nobody here knows them any more.
    """
    review = open_review(actor, review_id, Verb.INVITE).row
    forgotten = Identity.objects.filter(name_map_id=review.name_map_id).update(
        name="", handle="", email="", aliases=[], source_key="", account=None, wants_name_shown=False
    )
    note(actor, "forgot names", "review", review.id, review_id=review.id)
    return forgotten
