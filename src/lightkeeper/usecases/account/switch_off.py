"""Switch an account off or on again; what the person wrote stays."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Account
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError


@transaction.atomic
def set_active(actor: Actor, account_id: UUID, *, is_active: bool) -> None:
    """Let somebody sign in, or no longer. Nobody switches themselves off."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    if account_id == actor.account_id:
        raise NotAllowedError("You cannot switch off your own account. Ask another administrator.")
    if not Account.objects.filter(id=account_id).update(is_active=is_active):
        raise NotFoundError("There is no such person.")
    note(actor, "switched on" if is_active else "switched off", "account", account_id)
