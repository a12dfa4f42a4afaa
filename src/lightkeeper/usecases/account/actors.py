"""Makes the actor of an account: the one value every use case asks about."""

from uuid import UUID

from lightkeeper.domain.access.actor import VISITOR, Actor, Role
from lightkeeper.store.models import Account, Membership


def actor_of(account_id: UUID | None) -> Actor:
    """Return the actor of an account; unknown and switched-off accounts are visitors (one query)."""
    if account_id is None:
        return VISITOR
    account = Account.objects.filter(id=account_id, is_active=True).only("is_administrator").first()
    if account is None:
        return VISITOR
    roles = Membership.objects.filter(account_id=account_id).values_list("team_id", "role")
    return Actor(account_id, account.is_administrator, teams={team_id: Role(role) for team_id, role in roles})
