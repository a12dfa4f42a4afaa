"""Clearance: how far into one review an actor may look.

The names of those taking part and the facilitators of its team see it whole; colleagues see what was shared with
the organisation; visitors see what was made public; everybody else sees nothing, not even that it exists.
"""

from dataclasses import dataclass

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level


@dataclass(frozen=True)
class Standing:
    """How an actor stands to one review. `named_role` is theirs by invitation, `team_role` by their team."""

    is_signed_in: bool
    named_role: Role | None = None
    team_role: Role | None = None


def role_in_review(standing: Standing, level: Level) -> Role | None:
    """Return the role that counts in a review of this level, or None. A restricted review knows only named people."""
    if level in (Level.RESTRICTED, Level.PRIVATE):
        return standing.named_role
    if standing.team_role is Role.FACILITATOR:
        return Role.FACILITATOR
    if standing.named_role is not None:
        return standing.named_role
    return Role.READER if standing.is_signed_in else None


def clearance(standing: Standing, level: Level, *, is_shared: bool) -> Level | None:
    """Return the strictest level the actor may read in this review, or None: they must not learn that it exists."""
    if standing.named_role is Role.FACILITATOR:
        return Level.RESTRICTED
    if standing.named_role is not None:
        return Level.RESTRICTED if level is Level.RESTRICTED else Level.PARTICIPANTS
    if level in (Level.RESTRICTED, Level.PRIVATE):
        return None
    if standing.team_role is Role.FACILITATOR:
        return Level.PARTICIPANTS
    if not is_shared or level is Level.PARTICIPANTS:
        return None
    if standing.is_signed_in:
        return Level.ORGANISATION
    return Level.PUBLIC if level is Level.PUBLIC else None
