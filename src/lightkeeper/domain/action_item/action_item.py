"""An action item: a piece of work that came out of a review.

Done is not verified (practice ACT-1), and deciding not to do something is legitimate when the reason is written.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.domain.provenance.provenance import Provenance


class ActionItemState(StrEnum):
    """Where the work stands."""

    IDEA = "idea"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    VERIFIED = "verified"
    NOT_EFFECTIVE = "not_effective"
    DECLINED = "declined"
    SUPERSEDED = "superseded"


FINISHED = frozenset({ActionItemState.DONE, ActionItemState.VERIFIED})


@dataclass(frozen=True)
class ActionItem:
    """One piece of work. `owner` is a pseudonym or a role; `is_weakness` marks an open security weakness.

    `is_urgent` is containment that waits for no soak time; `assign_by` is when somebody must have taken it on.
    `earlier_ids` are action items (of any review) that it comes back to. `estimate` is free text, "unknown" is fine.
    """

    id: UUID
    text: str
    owner: str = ""
    team: str = ""
    state: ActionItemState = ActionItemState.IDEA
    due_on: date | None = None
    done_when: str = ""
    reference: str = ""
    is_weakness: bool = False
    level: Level | None = None
    position: int = 0
    factor_ids: tuple[UUID, ...] = ()
    strength: Strength = field(default_factory=Strength)
    verification: Verification = field(default_factory=Verification)
    decline: Decline = field(default_factory=Decline)
    is_urgent: bool = False
    assign_by: date | None = None
    estimate: str = ""
    bridge_to_id: UUID | None = None
    bridge_until: date | None = None
    superseded_by_id: UUID | None = None
    earlier_ids: tuple[UUID, ...] = ()
    agreed_at: datetime | None = None
    done_at: datetime | None = None
    came_from: Provenance | None = None

    @property
    def is_finished(self) -> bool:
        """Say whether the work is done (verified or not)."""
        return self.state in FINISHED
