"""Show all cards at once, shuffled and without names (practice SAF-5)."""

import secrets
from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.card import shuffled, thoughts_in
from lightkeeper.store.models import Meeting, MeetingCard
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.meeting.place import keep_meeting, meeting_of, open_running
from lightkeeper.usecases.refusals import UnusableValueError

SHOWN_ALREADY = "The cards have been shown already."
NOT_YET = "Silent writing has not begun yet: go to its step first."


@transaction.atomic
def reveal_cards(actor: Actor, review_id: UUID) -> None:
    """Show every card to everybody in the same moment; nothing can be hidden again, and nobody sees who wrote which."""
    opened, row = open_running(actor, review_id, Verb.FACILITATE)
    meeting = meeting_of(row)
    if meeting.revealed_at:
        raise UnusableValueError(SHOWN_ALREADY)
    if not meeting.is_writing:
        raise UnusableValueError(NOT_YET)
    now = timezone.now()
    written = list(row.cards.all())
    cards = [card for one in written for card in _cards_of(one, row, opened.row.name_map_id)]
    # The seed is used once and forgotten: the order cannot be undone.
    places = {card_id: place for place, card_id in enumerate(shuffled([c.id for c in cards], secrets.token_bytes(32)))}
    for card in cards:
        card.place, card.revealed_at = places[card.id], now
    row.cards.all().delete()
    MeetingCard.objects.bulk_create(sorted(cards, key=lambda card: card.place))
    keep_meeting(row, replace(meeting, revealed_at=now))
    note(actor, "revealed cards", "meeting", row.id, review_id=opened.row.id)


def _cards_of(written: MeetingCard, meeting: Meeting, name_map_id: UUID) -> list[MeetingCard]:
    """Return one card for each thought of what somebody wrote under a prompt, without names, each with a new id."""
    thoughts = [without_names(name_map_id, thought) for thought in thoughts_in(written.text)]
    return [
        MeetingCard(meeting=meeting, prompt=written.prompt, text=thought, mark=written.mark) for thought in thoughts
    ]
