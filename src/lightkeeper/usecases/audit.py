"""The one place that writes the audit trail."""

from uuid import UUID

from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import AuditEntry


def note(actor: Actor, what: str, noun: str, thing_id: object, review_id: UUID | None = None, detail: str = "") -> None:
    """Write down that somebody did something. `what` and `detail` are words of ours, never text people wrote."""
    AuditEntry.objects.create(
        account_id=actor.account_id,
        what=what,
        noun=noun,
        thing_id=str(thing_id),
        review_id=review_id,
        detail=detail[:200],
        done_at=timezone.now(),
    )
