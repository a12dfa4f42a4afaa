"""Put one's pseudonym to a card, or take it off again: nobody else can, and nobody has to."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Account, Meeting, MeetingCard
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.meeting.cards import open_card
from lightkeeper.usecases.meeting.place import mark_of, tell
from lightkeeper.usecases.refusals import NotAllowedError

ONLY_ITS_AUTHOR = "Only whoever wrote a card can put their pseudonym to it, and only until the meeting ends."


@transaction.atomic
def claim_card(actor: Actor, card_id: UUID) -> UUID:
    """Say that one wrote it; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    _require_author(actor, meeting, card)
    card.claimed_by = identity_of_account(opened.row.name_map, Account.objects.get(id=actor.own_id))
    card.save(update_fields=["claimed_by"])
    tell(meeting)
    return opened.row.id


@transaction.atomic
def unclaim_card(actor: Actor, card_id: UUID) -> UUID:
    """Take one's pseudonym off a card; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    _require_author(actor, meeting, card)
    card.claimed_by = None
    card.save(update_fields=["claimed_by"])
    tell(meeting)
    return opened.row.id


def _require_author(actor: Actor, meeting: Meeting, card: MeetingCard) -> None:
    if not card.mark or card.mark != mark_of(actor, meeting.id):
        raise NotAllowedError(ONLY_ITS_AUTHOR)
