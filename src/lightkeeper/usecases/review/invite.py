"""Ask somebody to take part in a review, or end their part."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Account, Participation, Review
from lightkeeper.usecases.announcements import meeting_changed
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.search.index_review import index_title


@transaction.atomic
def invite(actor: Actor, review_id: UUID, account_id: UUID, role: Role) -> Participation:
    """Let somebody take part; within the review they go by a pseudonym."""
    review = open_review(actor, review_id, Verb.INVITE, is_locked=True).row
    account = Account.objects.filter(id=account_id, is_active=True).first()
    if account is None:
        raise NotFoundError("There is no such person, or their account is switched off.")
    if account_id == actor.account_id and _facilitates(review, account_id) and role is not Role.FACILITATOR:
        raise NotAllowedError("You cannot give up facilitating yourself. Ask another facilitator.")
    part, _ = Participation.objects.update_or_create(review=review, account=account, defaults={"role": role.value})
    identity_of_account(review.name_map, account)
    # From now on this name is masked: what lists and search hold was rendered before.
    index_title(review)
    touch(review.id)
    note(actor, "invited", "account", account.id, review_id=review.id, detail=role.value)
    transaction.on_commit(lambda: meeting_changed.send(sender=Review, review_id=review_id))
    return part


@transaction.atomic
def end_part(actor: Actor, review_id: UUID, account_id: UUID) -> None:
    """End somebody's part. What they wrote stays, under their pseudonym."""
    review = open_review(actor, review_id, Verb.INVITE).row
    if account_id == actor.account_id:
        raise NotAllowedError("You cannot end your own part. Ask another facilitator.")
    Participation.objects.filter(review=review, account_id=account_id).delete()
    note(actor, "ended part", "account", account_id, review_id=review.id)
    transaction.on_commit(lambda: meeting_changed.send(sender=Review, review_id=review_id))


def _facilitates(review: Review, account_id: UUID) -> bool:
    part = Participation.objects.filter(review=review, account_id=account_id, role=Role.FACILITATOR.value)
    return part.exists()
