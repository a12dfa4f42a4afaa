"""Add somebody to the workspace and to a team."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Account, Membership, Team
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.identity.name_map import as_written
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError

LONGEST_NAME = 120
LONGEST_ADDRESS = 254


@dataclass(frozen=True)
class NewAccount:
    """Whom to add. `password` is said once to the administrator, who hands it over; the person changes it."""

    email: str
    display_name: str
    team_id: UUID
    role: Role


@transaction.atomic
def add_account(actor: Actor, said: NewAccount) -> tuple[Account, str]:
    """Return the new account and its first password, which is not kept anywhere else."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    email = _free_address(said.email)
    display_name = as_written(said.display_name).strip()
    if not display_name or len(display_name) > LONGEST_NAME:
        raise UnusableValueError(f"Give the name this person goes by, in at most {LONGEST_NAME} characters.")
    team = Team.objects.filter(id=said.team_id).first()
    if team is None:
        raise NotFoundError("There is no such team.")
    password = secrets.token_urlsafe(12)
    account = Account.objects.create_user(email, password, display_name=display_name)
    Membership.objects.create(account=account, team=team, role=said.role.value)
    note(actor, "added", "account", account.id)
    return account, password


def _free_address(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
        if len(address) > LONGEST_ADDRESS:
            raise ValidationError("too long")
    except ValidationError as error:
        raise UnusableValueError("That is not an e-mail address. Write it like name@example.org.") from error
    if Account.objects.filter(email=address).exists():
        raise UnusableValueError("Somebody with this address is here already.")
    return address
