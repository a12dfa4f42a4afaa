"""Park something, write down a decision, or note an idea for later."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.store.models import Meeting, MeetingNote
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.item.text import checked_text
from lightkeeper.usecases.meeting.place import open_running, open_taking_part, tell
from lightkeeper.usecases.refusals import NotFoundError

WHEN_EMPTY = "Write a few words first."
GONE = "There is no such note. Somebody may have removed it."


@transaction.atomic
def add_note(actor: Actor, review_id: UUID, kind: NoteKind, text: str) -> MeetingNote:
    """Add a note without names to the running meeting, for everybody to see."""
    opened, meeting = open_running(actor, review_id, Verb.EDIT)
    words = checked_text(opened.row, text, WHEN_EMPTY)
    row = MeetingNote.objects.create(meeting=meeting, kind=kind.value, text=words, recorded_at=timezone.now())
    tell(meeting)
    note(actor, "noted", "meeting_note", row.id, review_id=opened.row.id)
    return row


@transaction.atomic
def remove_note(actor: Actor, note_id: UUID) -> UUID:
    """Take a note away; returns the review's id."""
    row = MeetingNote.objects.filter(id=note_id, removed_at=None).select_related("meeting").first()
    if row is None:
        raise NotFoundError(GONE)
    opened = open_taking_part(actor, row.meeting.review_id, Verb.EDIT)
    meeting = Meeting.objects.select_for_update().get(id=row.meeting_id)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])
    tell(meeting)
    note(actor, "removed", "meeting_note", row.id, review_id=opened.row.id)
    return opened.row.id
