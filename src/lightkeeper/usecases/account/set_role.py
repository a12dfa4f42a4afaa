"""Say what somebody may do in a team, or that they are no longer in it."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Account, Membership, Team
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import NotFoundError


@transaction.atomic
def set_role(actor: Actor, account_id: UUID, team_id: UUID, role: Role | None) -> None:
    """Give a role in a team; None takes the person out of the team."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    account = Account.objects.filter(id=account_id).first()
    team = Team.objects.filter(id=team_id).first()
    if account is None or team is None:
        raise NotFoundError("There is no such person or team.")
    if role is None:
        Membership.objects.filter(account=account, team=team).delete()
    else:
        Membership.objects.update_or_create(account=account, team=team, defaults={"role": role.value})
    note(actor, "set role", "account", account.id, detail=role.value if role else "none")
