"""Opens a card that was shown; one that was not does not exist, for anybody."""

from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Meeting, MeetingCard
from lightkeeper.usecases.guard import READ_ONLY, Opened
from lightkeeper.usecases.meeting.place import open_taking_part
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError

GONE = "There is no such card, or it was not shown yet."


def open_card(actor: Actor, card_id: UUID) -> tuple[Opened, Meeting, MeetingCard]:
    """Return review, meeting (locked for writing) and card; cards can be worked on after the meeting as well."""
    found = MeetingCard.objects.filter(id=card_id, revealed_at__isnull=False)
    meeting_id, review_id = found.values_list("meeting_id", "meeting__review_id").first() or (None, None)
    if meeting_id is None or review_id is None:
        raise NotFoundError(GONE)
    try:
        opened = open_taking_part(actor, review_id)
    except NotAllowedError:
        # Whoever merely reads a shared review must not learn which cards there are.
        raise NotFoundError(GONE) from None
    if not opened.allows(Verb.EDIT):
        raise NotAllowedError(READ_ONLY)
    meeting = Meeting.objects.select_for_update().get(id=meeting_id)
    return opened, meeting, found.get()
