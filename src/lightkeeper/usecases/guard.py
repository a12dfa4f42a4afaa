"""The one place that asks "may they?"; every use case passes here before it reads or writes."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.clearance import Standing, clearance, role_in_review
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb, WorkspaceVerb, may, may_in_workspace
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Incident, Participation, Review
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError

READ_ONLY = "You may read this review, but not change it. Ask its facilitator."


@dataclass(frozen=True)
class Opened:
    """A review somebody opened: the row, what they may do in it, and how far they may look."""

    row: Review
    role: Role | None
    clearance: Level

    def allows(self, verb: Verb) -> bool:
        """Say whether whoever opened it may do this here."""
        return may(self.role, verb)

    def shows(self, own_level: str) -> bool:
        """Say whether whoever opened it may see something inside of this level ("": as the review)."""
        return not own_level or Level(own_level).is_at_most(self.clearance)


def open_review(actor: Actor, review_id: UUID, verb: Verb = Verb.READ, *, is_locked: bool = False) -> Opened:
    """Return the review if the actor may do this to it; `is_locked` for whoever writes its own columns.

    Raises:
        NotFoundError: it does not exist, or they must not learn that it does.
        NotAllowedError: they may read it, but not do this.
    """
    found = Review.objects.visible_to(actor).select_related("team").filter(id=review_id)
    # Whoever saves a review that was read unlocked could write back the level it had before somebody restricted it.
    row = found.select_for_update(of=("self",)).first() if is_locked else found.first()
    if row is None:
        raise NotFoundError("There is no such review, or it is not shared with you.")
    opened = _opened(actor, row)
    if not opened.allows(verb):
        raise NotAllowedError(READ_ONLY)
    return opened


def open_incident(actor: Actor, incident_id: UUID) -> Incident:
    """Return the incident, or raise as if it did not exist."""
    incident = Incident.objects.visible_to(actor).select_related("team", "name_map").filter(id=incident_id).first()
    if incident is None:
        raise NotFoundError("There is no such incident, or it is not your team's.")
    return incident


def require_in_team(actor: Actor, verb: Verb, team_id: UUID) -> None:
    """Raise unless the actor may do this in the team (start a review, import)."""
    if not actor.is_system and not may(actor.teams.get(team_id), verb):
        raise NotAllowedError("You may not do this in that team. Ask one of its facilitators.")


def require_in_workspace(actor: Actor, verb: WorkspaceVerb) -> None:
    """Raise unless the actor may do this to the workspace."""
    facilitates = bool(actor.teams_with(Role.FACILITATOR))
    if actor.is_system or may_in_workspace(verb, is_administrator=actor.is_administrator, facilitates=facilitates):
        return
    raise NotAllowedError("This is for administrators of the workspace.")


def _opened(actor: Actor, row: Review) -> Opened:
    level = Level(row.level)
    if actor.is_system:
        return Opened(row, Role.FACILITATOR, Level.RESTRICTED)
    standing = standing_of(actor, row)
    seen = clearance(standing, level, is_shared=ReviewState(row.state).is_shared)
    if seen is None:
        raise NotFoundError("There is no such review, or it is not shared with you.")
    role = role_in_review(standing, level)
    # A visitor of a public review reads it, and nothing more.
    return Opened(row, role or Role.READER, seen)


def standing_of(actor: Actor, row: Review) -> Standing:
    """Return how the actor stands to a review (one query, for their invitation)."""
    named = None
    if actor.account_id is not None:
        named = (
            Participation.objects.filter(review=row, account_id=actor.account_id).values_list("role", flat=True).first()
        )
    return Standing(
        is_signed_in=actor.is_signed_in,
        named_role=Role(named) if named else None,
        team_role=actor.teams.get(row.team_id),
    )
