"""Take back a change, if nobody built on it since."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Change, FactorLink
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.factor import considered
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import NOUNS, links_of, remove_item, touch
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError


@transaction.atomic
def undo_change(actor: Actor, review_id: UUID, change_id: UUID) -> Change:
    """Bring back what stood before one's own change."""
    opened = open_review(actor, review_id, Verb.EDIT)
    change = Change.objects.select_for_update().filter(id=change_id, review=opened.row, undone_at=None).first()
    if change is None or change.account_id != actor.account_id:
        raise NotFoundError("There is nothing of yours to take back here.")
    newest = Change.objects.filter(item_id=change.item_id, undone_at=None).order_by("-made_at").first()
    if newest is None or newest.id != change.id:
        raise NotAllowedError("Somebody has changed this since, so it cannot be taken back. Edit it instead.")
    if change.noun == considered.NOUN:
        considered.restore_mark(change)
    else:
        _restore(change)
    if change.noun == "factor" and change.before is None:
        _take_links_along(actor, change.item_id)
    change.undone_at = timezone.now()
    change.save(update_fields=["undone_at"])
    note(actor, "took back", change.noun, change.item_id, review_id=review_id)
    touch(review_id)
    return change


def _take_links_along(actor: Actor, factor_id: UUID) -> None:
    """A factor whose making was taken back never returns: no link is kept that would lead nowhere."""
    at_factor = Q(from_factor=factor_id) | Q(to_factor=factor_id)
    for link in FactorLink.objects.filter(at_factor, removed_at=None):
        remove_item(actor, link)


def _restore(change: Change) -> None:
    row: Any = NOUNS[change.noun].objects.select_for_update().get(id=change.item_id)
    if change.before is None:
        row.removed_at = timezone.now()
    else:
        for field in row._meta.concrete_fields:
            if field.attname in change.before:
                setattr(row, field.attname, field.to_python(change.before[field.attname]))
    row.version += 1
    row.save()
    for name in links_of(row):
        if change.before is not None and name in change.before:
            getattr(row, name).set(change.before[name])
