"""Start a meeting."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.scripts import AGENDAS
from lightkeeper.store.models import Meeting, Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.meeting.place import open_taking_part, tell
from lightkeeper.usecases.refusals import UnusableValueError

RUNS_ALREADY = "A meeting is running here already. Everybody is on its page."
CHOOSE_A_LENGTH = "Choose one of the lengths that are offered."


@transaction.atomic
def start_meeting(actor: Actor, review_id: UUID, length: int) -> Meeting:
    """Start a meeting of 30, 60 or 90 minutes; there is one at a time."""
    review = open_taking_part(actor, review_id, Verb.FACILITATE).row
    if length not in AGENDAS:
        raise UnusableValueError(CHOOSE_A_LENGTH)
    # Two facilitators may press the button together: the second one waits here, and finds the first one's meeting.
    Review.objects.select_for_update(of=("self",)).get(id=review.id)
    if Meeting.objects.filter(review=review, ended_at=None).exists():
        raise UnusableValueError(RUNS_ALREADY)
    now = timezone.now()
    row = Meeting(review=review, minutes=length, started_at=now, step_started_at=now, version=0)
    tell(row)
    note(actor, "started", "meeting", row.id, review_id=review.id)
    return row
