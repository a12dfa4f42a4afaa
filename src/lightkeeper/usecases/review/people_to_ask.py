"""Whom a facilitator may still ask to take part in a review."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Account, Participation
from lightkeeper.usecases.guard import open_review


@dataclass(frozen=True)
class PersonToAsk:
    """A colleague who does not take part yet."""

    account_id: UUID
    display_name: str


def people_to_ask(actor: Actor, review_id: UUID) -> list[PersonToAsk]:
    """Return active colleagues by name, for whoever may invite to this review (also one who only facilitates here)."""
    review = open_review(actor, review_id, Verb.INVITE).row
    taking_part = Participation.objects.filter(review=review).values("account_id")
    accounts = Account.objects.filter(is_active=True).exclude(id__in=taking_part).order_by("display_name")
    return [PersonToAsk(account.id, account.display_name) for account in accounts]
