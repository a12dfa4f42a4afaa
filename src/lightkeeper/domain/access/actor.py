"""The actor: whoever asks, always named, never assumed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

NOBODY = UUID(int=0)


class Role(StrEnum):
    """What somebody is trusted to do, in a team or in one review."""

    FACILITATOR = "facilitator"
    CONTRIBUTOR = "contributor"
    READER = "reader"


@dataclass(frozen=True)
class Actor:
    """Whoever asks. `account_id` None is a visitor; `teams` maps team ids to the role held there."""

    account_id: UUID | None = None
    is_administrator: bool = False
    is_system: bool = False
    teams: Mapping[UUID, Role] = field(default_factory=dict)

    @property
    def is_signed_in(self) -> bool:
        """Say whether this is a known person (or the system itself)."""
        return self.account_id is not None or self.is_system

    @property
    def own_id(self) -> UUID:
        """The account's id to look things up by; without an account one that nothing belongs to, never "none"."""
        return self.account_id or NOBODY

    def teams_with(self, *roles: Role) -> list[UUID]:
        """Return the teams in which the actor holds one of the roles."""
        return [team_id for team_id, role in self.teams.items() if role in roles]


VISITOR = Actor()
SYSTEM = Actor(is_system=True)
