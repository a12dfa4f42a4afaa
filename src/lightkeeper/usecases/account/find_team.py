"""Finds the team a command works for."""

from uuid import UUID

from lightkeeper.store.models import Team
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError


def find_team(name: str | None) -> UUID:
    """Return the team of that name; without a name the only team there is."""
    names = list(Team.objects.values_list("name", flat=True))
    if not names:
        raise UnusableValueError("Nobody has set this workspace up: start `lightkeeper serve` and open its address.")
    if name is None and len(names) != 1:
        raise UnusableValueError(f"Say for which team with --team: {', '.join(names)}.")
    team = Team.objects.filter(name__iexact=name or names[0]).first()
    if team is None:
        raise NotFoundError(f"There is no team called {name}. There are: {', '.join(names)}.")
    return team.id
