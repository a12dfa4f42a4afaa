"""The first run: names the workspace, makes its administrator and signs the promise."""

from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.store.models import Account, Membership, Statement, Team, Workspace
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.statement.sign_statement import sign_statement
from lightkeeper.usecases.statement.texts import BOUNDARY

DONE_ALREADY = "This workspace is set up already. Sign in instead."


@dataclass(frozen=True)
class FirstRun:
    """What the first person says: the organisation, its first team, themselves, and the promise they sign."""

    organisation: str
    team: str
    display_name: str
    email: str
    password: str
    promise: str


def is_set_up() -> bool:
    """Say whether somebody has set this workspace up already. An imported one without accounts still needs somebody."""
    return Account.objects.exists()


@transaction.atomic
def set_up_workspace(said: FirstRun) -> Account:
    """Make the workspace, once."""
    if is_set_up():
        raise NotAllowedError(DONE_ALREADY)
    try:
        validate_password(said.password)
    except ValidationError as error:
        raise UnusableValueError(" ".join(error.messages)) from error
    organisation, team_name, display_name = (said.organisation.strip(), said.team.strip(), said.display_name.strip())
    if not organisation or not team_name or not display_name:
        raise UnusableValueError("Give the organisation, its first team and yourself a name.")
    # A fixed key: of two who set up at the same moment, the second waits here, and is told that it is done.
    Workspace.objects.update_or_create(id=1, defaults={"name": organisation[:120]})
    if is_set_up():
        raise NotAllowedError(DONE_ALREADY)
    account = Account.objects.create_user(
        said.email.strip(), said.password, display_name=display_name[:120], is_administrator=True
    )
    team, _ = Team.objects.get_or_create(name=team_name[:120])
    Membership.objects.create(account=account, team=team, role=Role.FACILITATOR)
    sign_statement(SYSTEM, Statement.PROMISE, said.promise, said.display_name)
    sign_statement(SYSTEM, Statement.BOUNDARY, BOUNDARY, said.display_name)
    note(SYSTEM, "set up", "workspace", account.id)
    return account
