"""Open everything that was handed over, together: nobody's is read before anybody else's."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.store.models import Passage, Recollection
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.recollection.place import open_taking_part
from lightkeeper.usecases.refusals import UnusableValueError

NOBODY_READY = "Nobody has said that they are ready yet. There is no hurry: people write when they can."


@transaction.atomic
def open_recollections(actor: Actor, review_id: UUID) -> int:
    """Open all that are handed over, never fewer, and return how many; what somebody keeps to themselves stays theirs.

    Only now do colleagues whom somebody named become pseudonyms of the review.
    """
    review = open_taking_part(actor, review_id, Verb.OPEN_RECOLLECTIONS).row
    handed_over = Recollection.objects.filter(review=review, handed_over_at__isnull=False, opened_at=None)
    # Locked, so that nobody takes theirs back while it is being opened.
    rows = list(handed_over.select_for_update(of=("self",)))
    if not rows:
        raise UnusableValueError(NOBODY_READY)
    shared = Passage.objects.filter(recollection__in=rows).exclude(consent=Consent.NONE)
    for passage in shared:
        passage.text = without_names(review.name_map_id, passage.text)
        passage.save(update_fields=["text"])
    Recollection.objects.filter(id__in=[row.id for row in rows]).update(opened_at=timezone.now())
    note(actor, "opened", "recollections", review.id, review_id=review.id)
    return len(rows)
