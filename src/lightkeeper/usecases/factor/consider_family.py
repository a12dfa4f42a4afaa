"""Say that a family of factors was thought about and nothing was found in it (practice RCA-7)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.store.models import Change
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.factor.considered import NOUN, mark_id, mark_values, set_mark
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch


@transaction.atomic
def consider_family(actor: Actor, review_id: UUID, family: FactorFamily, *, is_considered: bool) -> Change | None:
    """Mark a bone as considered, or take the mark away; None where it stood so already."""
    row = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    if (family.value in row.considered_families) is is_considered:
        return None
    set_mark(row, family, is_considered=is_considered)
    change = Change.objects.create(
        review_id=review_id,
        noun=NOUN,
        item_id=mark_id(review_id, family),
        before=mark_values(family, is_considered=not is_considered),
        after=mark_values(family, is_considered=is_considered),
        account_id=actor.account_id,
        made_at=timezone.now(),
    )
    note(actor, "considered" if is_considered else "reopened", "family", review_id, review_id=review_id)
    touch(review_id)
    return change
