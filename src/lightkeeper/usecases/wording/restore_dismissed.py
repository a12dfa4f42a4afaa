"""Bring back every remark that somebody put away."""

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import DismissedFinding


def restore_dismissed(actor: Actor) -> None:
    """Forget what the actor dismissed. The trail says nothing of it."""
    DismissedFinding.objects.filter(account_id=actor.own_id).delete()
