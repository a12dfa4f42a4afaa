"""Say that a family of factors was thought about and nothing was found in it (practice RCA-7)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import touch


@transaction.atomic
def consider_family(actor: Actor, review_id: UUID, family: FactorFamily, *, is_considered: bool) -> None:
    """Mark a bone as considered, or take the mark away. Doing it twice changes nothing."""
    row = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    others = [one for one in row.considered_families if one != family.value]
    row.considered_families = sorted([*others, family.value]) if is_considered else others
    row.save(update_fields=["considered_families"])
    note(actor, "considered" if is_considered else "reopened", "family", review_id, review_id=review_id)
    touch(review_id)
