"""What is one's own in a meeting, and shown to nobody else."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store.models import MeetingCard
from lightkeeper.usecases.meeting.place import latest_meeting, mark_of, open_taking_part
from lightkeeper.usecases.meeting.watching import WatchedAs, as_opened
from lightkeeper.usecases.meeting.write_card import Written


@dataclass(frozen=True)
class OwnPart:
    """As what one watches, what one wrote and was not shown yet, and which of the cards shown are one's own."""

    watched_as: WatchedAs
    written: dict[CardPrompt, Written]
    card_ids: frozenset[UUID]

    @property
    def may_write(self) -> bool:
        """Say whether one may write cards and notes."""
        return self.watched_as is not WatchedAs.READER

    @property
    def has_unseen(self) -> bool:
        """Say whether one wrote something that was never shown."""
        return any(one.text.strip() for one in self.written.values())

    @property
    def leads(self) -> bool:
        """Say whether one may lead the meeting."""
        return self.watched_as is WatchedAs.FACILITATOR


def own_part(actor: Actor, review_id: UUID) -> OwnPart:
    """Return one's own part in the latest meeting of a review; raises NotFoundError or NotAllowedError."""
    opened = open_taking_part(actor, review_id)
    meeting = latest_meeting(opened.row)
    written: dict[CardPrompt, Written] = dict.fromkeys(CardPrompt, Written())
    if meeting is None:
        return OwnPart(as_opened(opened), written, frozenset())
    mine = list(MeetingCard.objects.filter(meeting=meeting, mark=mark_of(actor, meeting.id)))
    unseen = {CardPrompt(one.prompt): Written(one.text, one.version) for one in mine if one.revealed_at is None}
    shown = frozenset(one.id for one in mine if one.revealed_at is not None)
    return OwnPart(as_opened(opened), written | unseen, shown)
