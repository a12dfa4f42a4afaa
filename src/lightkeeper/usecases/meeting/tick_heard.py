"""Tick who has been heard in a round: a reminder for facilitators, shown to nobody else and never counted.

Turn-taking measured by a machine is surveillance; this list is emptied at the next round and at the end (SAF-6).
"""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Participation
from lightkeeper.usecases.meeting.place import open_running, tell
from lightkeeper.usecases.refusals import NotFoundError

NOBODY = "There is no such person in this review. Their part may have ended."


@transaction.atomic
def tick_heard(actor: Actor, review_id: UUID, participation_id: int, *, is_heard: bool) -> None:
    """Tick somebody as heard in this round, or take the tick away."""
    opened, row = open_running(actor, review_id, Verb.FACILITATE)
    if not Participation.objects.filter(review=opened.row, id=participation_id).exists():
        raise NotFoundError(NOBODY)
    others = [one for one in row.heard if one != participation_id]
    row.heard = [*others, participation_id] if is_heard else others
    tell(row)
