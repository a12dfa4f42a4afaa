"""Put a card on a bone, and say what becomes of it: every perspective gets an answer (practice SAF-4)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.meeting.cards import open_card
from lightkeeper.usecases.meeting.place import tell
from lightkeeper.usecases.refusals import UnusableValueError

SAY_WHY = "Say what makes it better not to use this. Whoever wrote it reads your sentence."


@transaction.atomic
def group_card(actor: Actor, card_id: UUID, family: FactorFamily | None) -> UUID:
    """Put a card on a bone, or take it off (None); returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    card.family = family.value if family else ""
    card.save(update_fields=["family"])
    tell(meeting)
    note(actor, "grouped", "meeting_card", card.id, review_id=opened.row.id)
    return opened.row.id


@transaction.atomic
def dispose_card(actor: Actor, card_id: UUID, disposal: Disposal, reason: str = "") -> UUID:
    """Park a card, leave it unused with a reason, or open it again; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    given = checked_remark(opened.row, reason)
    if disposal is Disposal.NOT_USED and not given:
        raise UnusableValueError(SAY_WHY)
    card.disposal, card.disposal_reason = disposal.value, given if disposal is Disposal.NOT_USED else ""
    card.save(update_fields=["disposal", "disposal_reason"])
    tell(meeting)
    note(actor, "answered", "meeting_card", card.id, review_id=opened.row.id)
    return opened.row.id
