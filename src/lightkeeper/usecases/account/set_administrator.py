"""Make somebody an administrator of the workspace, or no longer."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Account
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError


@transaction.atomic
def set_administrator(actor: Actor, account_id: UUID, *, is_administrator: bool) -> None:
    """Let somebody look after the workspace, or no longer. Nobody lays it down for themselves: one always remains."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    if account_id == actor.account_id:
        raise NotAllowedError("You cannot change this for yourself. Ask another administrator.")
    if not Account.objects.filter(id=account_id).update(is_administrator=is_administrator):
        raise NotFoundError("There is no such person.")
    note(actor, "made administrator" if is_administrator else "no longer administrator", "account", account_id)
