"""Say whether somebody was talked to before the meeting. The trail says nothing of it."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.pre_talk import PreTalkState
from lightkeeper.store.models import Participation, PreTalk
from lightkeeper.usecases.meeting.place import open_taking_part
from lightkeeper.usecases.refusals import NotFoundError

NOBODY = "There is no such person in this review. Their part may have ended."


@transaction.atomic
def mark_pre_talk(actor: Actor, review_id: UUID, account_id: UUID, state: PreTalkState) -> None:
    """Keep done, not needed, or open again; there is nothing else to keep."""
    review = open_taking_part(actor, review_id, Verb.FACILITATE).row
    if not Participation.objects.filter(review=review, account_id=account_id).exists():
        raise NotFoundError(NOBODY)
    PreTalk.objects.update_or_create(review=review, account_id=account_id, defaults={"state": state.value})
