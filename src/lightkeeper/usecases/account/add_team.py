"""Add a team."""

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Team
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import UnusableValueError


@transaction.atomic
def add_team(actor: Actor, name: str) -> Team:
    """Add a team with a name nobody has yet."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    name = name.strip()[:120]
    if not name or Team.objects.filter(name__iexact=name).exists():
        raise UnusableValueError("Give the team a name that no other team has.")
    team = Team.objects.create(name=name)
    note(actor, "added", "team", team.id)
    return team
