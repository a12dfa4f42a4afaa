"""Whoever is signed in."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from lightkeeper.api.access import actor_of
from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.account.reads import myself, team_choices

router = Router(tags=["me"])


@router.get("", summary="Who is signed in, and which teams they belong to")
def me(request: HttpRequest) -> dict[str, Any]:
    """Return one's own name, preferences and teams."""
    actor = actor_of(request)
    person = myself(actor)
    teams = team_choices(actor, *Role)
    return {
        "display_name": person.display_name if person else "",
        "email": person.email if person else "",
        "time_zone": person.time_zone if person else "UTC",
        "is_administrator": actor.is_administrator,
        "teams": [{"id": str(team.id), "name": team.name, "role": actor.teams[team.id].value} for team in teams],
    }
