"""Say what became of a passage: every perspective gets an answer (practice SAF-4)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.recollection.place import open_passage
from lightkeeper.usecases.refusals import UnusableValueError

SAY_WHY = "Say what makes it better not to use this. Whoever wrote it reads your sentence."


@transaction.atomic
def dispose_passage(actor: Actor, passage_id: UUID, disposal: Disposal, reason: str = "") -> UUID:
    """Answer a passage, for its author to read; returns the review's id."""
    place = open_passage(actor, passage_id)
    row = place.row
    row.disposal_reason = checked_remark(place.review.row, reason) if disposal is not Disposal.USED else ""
    if disposal is Disposal.NOT_USED and not row.disposal_reason:
        raise UnusableValueError(SAY_WHY)
    row.disposal = disposal.value
    row.save(update_fields=["disposal", "disposal_reason"])
    note(actor, "answered", "passage", row.id, review_id=place.review.row.id)
    return place.review.row.id
