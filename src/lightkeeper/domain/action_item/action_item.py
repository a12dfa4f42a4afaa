"""An action item: a piece of work that came out of a review.

Done is not verified (practice ACT-1), and deciding not to do something is legitimate when the reason is written.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level


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
    """One piece of work. `owner` is a pseudonym or a role; `is_weakness` marks an open security weakness."""

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

    @property
    def is_finished(self) -> bool:
        """Say whether the work is done (verified or not)."""
        return self.state in FINISHED
