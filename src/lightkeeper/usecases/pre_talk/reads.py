"""Whom a facilitator may want to talk with before people meet."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.pre_talk import PreTalkState
from lightkeeper.store.models import Participation, PreTalk
from lightkeeper.usecases.meeting.place import open_taking_part


@dataclass(frozen=True)
class Talk:
    """Somebody taking part, by the name a facilitator knows, and whether they were talked to."""

    account_id: UUID
    display_name: str
    state: PreTalkState


def pre_talks(actor: Actor, review_id: UUID) -> list[Talk]:
    """Return everybody else taking part; for facilitators only."""
    review = open_taking_part(actor, review_id, Verb.FACILITATE).row
    states = dict(PreTalk.objects.filter(review=review).values_list("account_id", "state"))
    parts = Participation.objects.filter(review=review).exclude(account_id=actor.own_id).select_related("account")
    return [
        Talk(part.account_id, part.account.display_name, PreTalkState(states.get(part.account_id, PreTalkState.OPEN)))
        for part in parts.order_by("account__display_name")
    ]
