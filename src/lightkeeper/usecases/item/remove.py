"""Remove anything from a review, so that undo can bring it back."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.question.catalogue import PINNED
from lightkeeper.store.models import Change
from lightkeeper.usecases.item.change import open_item, remove_item
from lightkeeper.usecases.refusals import UnusableValueError

PINNED_STAYS = "Every review asks this question. It can be hidden with a reason, and is never taken out."


@transaction.atomic
def remove(actor: Actor, noun: str, item_id: UUID) -> Change:
    """Remove an event, section, factor, lesson, action item, question or image; the change returned can be undone."""
    _, row = open_item(actor, noun, item_id)
    if noun == "question" and row.catalogue_key in PINNED:
        raise UnusableValueError(PINNED_STAYS)
    return remove_item(actor, row)
