"""Hand one's recollection over, saying for each passage how it may be used; or take it back while it is unopened."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.store.models import Recollection
from lightkeeper.usecases.recollection.place import open_taking_part, own_recollection, require_own
from lightkeeper.usecases.recollection.write_recollection import OPENED
from lightkeeper.usecases.refusals import UnusableValueError


@transaction.atomic
def hand_over(actor: Actor, review_id: UUID, consents: Mapping[str, Consent]) -> None:
    """Say that one is ready, with a consent for each answer by its question key.

    It may be empty: whoever would rather tell it aloud is as ready as whoever wrote, and nobody can tell them apart.
    """
    review = open_taking_part(actor, review_id).row
    row = own_recollection(actor, review_id)
    if row is None:
        row, _ = Recollection.objects.get_or_create(review=review, account_id=actor.own_id)
    if row.opened_at is not None:
        raise UnusableValueError(OPENED)
    for passage in row.passages.filter(question_key__in=list(consents)):
        passage.consent = consents[passage.question_key].value
        passage.save(update_fields=["consent"])
    row.handed_over_at = row.handed_over_at or timezone.now()
    row.version += 1
    row.save(update_fields=["handed_over_at", "version", "changed_at"])


@transaction.atomic
def take_back(actor: Actor, review_id: UUID) -> None:
    """Take it back to write on; once it was opened, it can only be withdrawn."""
    row = require_own(actor, review_id)
    if row.opened_at is not None:
        raise UnusableValueError(OPENED)
    row.handed_over_at = None
    row.version += 1
    row.save(update_fields=["handed_over_at", "version", "changed_at"])
