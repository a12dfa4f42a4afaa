"""Who is here: what the people page and every page's head show."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Account, Membership, Team, Workspace
from lightkeeper.usecases.guard import require_in_workspace

PAGE_SIZE = 50


@dataclass(frozen=True)
class Myself:
    """What a person's own pages say of them."""

    display_name: str
    initials: str
    email: str
    time_zone: str
    theme: str
    is_coach_on: bool
    is_administrator: bool


@dataclass(frozen=True)
class TeamRole:
    """A role somebody holds in a team."""

    team_id: UUID
    team: str
    role: Role


@dataclass(frozen=True)
class Colleague:
    """One row of the people page, for administrators."""

    id: UUID
    display_name: str
    email: str
    is_active: bool
    is_administrator: bool
    roles: tuple[TeamRole, ...]


@dataclass(frozen=True)
class ColleaguePage:
    """One page of the people page, and how many people there are in all."""

    rows: tuple[Colleague, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class TeamChoice:
    """A team to choose from."""

    id: UUID
    name: str


def myself(actor: Actor) -> Myself | None:
    """Return what the page head shows of whoever is signed in."""
    account = Account.objects.filter(id=actor.account_id).first() if actor.account_id else None
    return myself_of(account) if account else None


def myself_of(account: Account) -> Myself:
    """Return the same of an account that is loaded already."""
    initials = "".join(part[0] for part in account.display_name.split()[:2]).upper()
    return Myself(
        display_name=account.display_name,
        initials=initials,
        email=account.email,
        time_zone=account.time_zone,
        theme=account.theme,
        is_coach_on=account.is_coach_on,
        is_administrator=account.is_administrator,
    )


def workspace_name() -> str:
    """Return the organisation's name, or the product's before it is set up."""
    return Workspace.objects.values_list("name", flat=True).first() or "Lightkeeper"


def is_sample_workspace() -> bool:
    """Say whether this is the demonstration, where anybody may sign in as the sample people."""
    return Workspace.objects.filter(is_sample=True).exists()


def colleagues(actor: Actor) -> list[Colleague]:
    """Return everybody with their roles, for administrators."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    return _with_roles(list(Account.objects.order_by("display_name", "id")))


def colleagues_on(actor: Actor, page: int) -> ColleaguePage:
    """Return one page of everybody, for administrators (three queries)."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_ACCOUNTS)
    everybody = Account.objects.order_by("display_name", "id")
    total = everybody.count()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(1, page), pages)
    rows = _with_roles(list(everybody[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]))
    return ColleaguePage(tuple(rows), total, page, pages)


def _with_roles(accounts: list[Account]) -> list[Colleague]:
    roles: dict[UUID, list[TeamRole]] = {}
    theirs = Membership.objects.filter(account__in=accounts) if len(accounts) <= PAGE_SIZE else Membership.objects.all()
    for membership in theirs.select_related("team").order_by("team__name"):
        role = TeamRole(membership.team_id, membership.team.name, Role(membership.role))
        roles.setdefault(membership.account_id, []).append(role)
    return [
        Colleague(
            one.id, one.display_name, one.email, one.is_active, one.is_administrator, tuple(roles.get(one.id, ()))
        )
        for one in accounts
    ]


def team_choices(actor: Actor, *roles: Role) -> list[TeamChoice]:
    """Return the teams in which the actor holds one of the roles; without roles, every team."""
    if not actor.is_signed_in:
        return []
    teams = Team.objects.filter(id__in=actor.teams_with(*roles)) if roles else Team.objects.all()
    return [TeamChoice(team.id, team.name) for team in teams]
