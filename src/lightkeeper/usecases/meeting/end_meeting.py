"""End a meeting."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.meeting import ended
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.meeting.place import keep_meeting, meeting_of, open_running


@transaction.atomic
def end_meeting(actor: Actor, review_id: UUID) -> None:
    """End the meeting: nobody can tell any more who wrote which card, or who was heard.

    Cards that were never shown stay with their authors, who alone can read them or take them back.
    """
    _, row = open_running(actor, review_id, Verb.FACILITATE)
    row.cards.filter(revealed_at__isnull=False).update(mark="")
    row.heard = []
    keep_meeting(row, ended(meeting_of(row), timezone.now()))
    note(actor, "ended", "meeting", row.id, review_id=row.review_id)
