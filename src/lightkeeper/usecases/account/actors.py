"""Makes the actor of an account: the one value every use case asks about."""

from uuid import UUID

from lightkeeper.domain.access.actor import VISITOR, Actor, Role
from lightkeeper.store.models import Account, Membership


def actor_of(account_id: UUID | None) -> Actor:
    """Return the actor of an account; an unknown one is a visitor (two queries)."""
    account = Account.objects.filter(id=account_id).first() if account_id else None
    return actor_of_account(account) if account else VISITOR


def actor_of_account(account: Account) -> Actor:
    """Return the actor of an account that is loaded already; a switched-off one is a visitor (one query)."""
    if not account.is_active:
        return VISITOR
    roles = Membership.objects.filter(account=account).values_list("team_id", "role")
    return Actor(account.id, account.is_administrator, teams={team_id: Role(role) for team_id, role in roles})
