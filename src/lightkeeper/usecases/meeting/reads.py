"""What others ask of a review's meetings: whether one runs, when the last one ended, and whether the story was walked.

No permission is asked here: use cases call it for a review they have opened.
"""

from datetime import datetime
from uuid import UUID

from lightkeeper.domain.meeting.meeting import is_timeline_walked
from lightkeeper.store.models import Meeting
from lightkeeper.usecases.meeting.place import meeting_of


def is_meeting_running(review_id: UUID) -> bool:
    """Say whether people are meeting over a review now."""
    return Meeting.objects.filter(review_id=review_id, ended_at=None).exists()


def meeting_ended_at(review_id: UUID) -> datetime | None:
    """Return when the last meeting over a review ended, or None: none has."""
    ended = Meeting.objects.filter(review_id=review_id, ended_at__isnull=False).order_by("-ended_at")
    return ended.values_list("ended_at", flat=True).first()


def is_story_being_walked(review_id: UUID) -> bool:
    """Say whether people are meeting and still walk the story: ideas wait on their list (curiosity first)."""
    row = Meeting.objects.filter(review_id=review_id, ended_at=None).first()
    return row is not None and not is_timeline_walked(meeting_of(row))
