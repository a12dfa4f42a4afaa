"""Ask somebody to read a review for its authors, or take the asking back."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Account, Appraisal, Membership, Participation, Review
from lightkeeper.usecases.account.actors import actor_of_account
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError

READERS = 2
WRITING = (Role.FACILITATOR.value, Role.CONTRIBUTOR.value)


@transaction.atomic
def ask_reader(actor: Actor, review_id: UUID, account_id: UUID) -> Appraisal:
    """Ask a reader: at most two, none of them an author, one of them from another team."""
    review = open_review(actor, review_id, Verb.SHARE, is_locked=True).row
    account = _asked(review, account_id)
    if Participation.objects.filter(review=review, account=account, role__in=WRITING).exists():
        raise NotAllowedError("Whoever writes a review knows too much to read it afresh. Ask somebody who did not.")
    if not Review.objects.visible_to(actor_of_account(account)).filter(id=review.id).exists():
        raise NotAllowedError("They cannot read this review yet. Invite them to read it, or share it first.")
    asked = Appraisal.objects.filter(review=review, is_closest_person=False)
    if asked.count() >= READERS:
        raise NotAllowedError("Two readers are asked already. Take one asking back first.")
    is_from_outside = not Membership.objects.filter(account=account, team_id=review.team_id).exists()
    if not is_from_outside and asked.filter(is_from_outside=False).exists():
        raise NotAllowedError("One of the two comes from another team, to see what its own no longer sees.")
    return _ask(actor, review, account, is_from_outside=is_from_outside)


@transaction.atomic
def ask_closest_person(actor: Actor, review_id: UUID, account_id: UUID) -> Appraisal:
    """Ask the person closest to it, privately, whether they feel justly treated. It is one of those taking part."""
    review = open_review(actor, review_id, Verb.SHARE, is_locked=True).row
    account = _asked(review, account_id)
    if not Participation.objects.filter(review=review, account=account).exists():
        raise NotAllowedError("Ask somebody who takes part in this review.")
    if Appraisal.objects.filter(review=review, is_closest_person=True).exists():
        raise NotAllowedError("Somebody is asked already. Take that asking back first.")
    return _ask(actor, review, account, is_closest_person=True)


@transaction.atomic
def take_asking_back(actor: Actor, review_id: UUID, appraisal_id: UUID) -> None:
    """Take an asking back while nobody answered it: what was said stays."""
    review = open_review(actor, review_id, Verb.SHARE).row
    found = Appraisal.objects.select_for_update().filter(id=appraisal_id, review=review).first()
    if found is None:
        raise NotFoundError("Nobody is asked like that any more. Reload the page.")
    if found.made_at is not None:
        raise NotAllowedError("They have answered already, and what they said stays.")
    found.delete()
    note(actor, "took back", "appraisal", appraisal_id, review_id=review.id)


def _asked(review: Review, account_id: UUID) -> Account:
    account = Account.objects.filter(id=account_id, is_active=True).first()
    if account is None:
        raise NotFoundError("There is no such person, or their account is switched off.")
    if Appraisal.objects.filter(review=review, account=account).exists():
        raise NotAllowedError("They are asked already.")
    return account


def _ask(
    actor: Actor, review: Review, account: Account, *, is_from_outside: bool = False, is_closest_person: bool = False
) -> Appraisal:
    asked = Appraisal.objects.create(
        review=review,
        account=account,
        is_from_outside=is_from_outside,
        is_closest_person=is_closest_person,
        asked_at=timezone.now(),
    )
    note(actor, "asked", "appraisal", asked.id, review_id=review.id)
    return asked
