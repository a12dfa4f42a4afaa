"""Go to another step of the agenda, stand still, and go on."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.agenda import Opens
from lightkeeper.domain.meeting.meeting import moved_to, paused, resumed
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.meeting.place import keep_meeting, meeting_of, open_running


@transaction.atomic
def move_step(actor: Actor, review_id: UUID, step: int) -> None:
    """Go to a step by its number: two facilitators who both press "next" do not skip one."""
    opened, row = open_running(actor, review_id, Verb.FACILITATE)
    before = meeting_of(row)
    after = moved_to(before, step, timezone.now())
    if after is before:
        return
    if after.has_open(Opens.ROUND):
        row.heard = []
    keep_meeting(row, after)
    note(actor, "moved on", "meeting", row.id, review_id=opened.row.id, detail=after.present.key)


@transaction.atomic
def pause_meeting(actor: Actor, review_id: UUID) -> None:
    """Let the meeting and its clock stand still."""
    _, row = open_running(actor, review_id, Verb.FACILITATE)
    keep_meeting(row, paused(meeting_of(row), timezone.now()))
    note(actor, "paused", "meeting", row.id, review_id=row.review_id)


@transaction.atomic
def resume_meeting(actor: Actor, review_id: UUID) -> None:
    """Go on; the time it stood still counts for nothing."""
    _, row = open_running(actor, review_id, Verb.FACILITATE)
    keep_meeting(row, resumed(meeting_of(row), timezone.now()))
    note(actor, "went on", "meeting", row.id, review_id=row.review_id)
