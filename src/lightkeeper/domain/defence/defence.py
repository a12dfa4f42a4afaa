"""A defence: a safeguard, what it should do, what it did, and what it could see (practice FAC-6)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level


class DefenceOutcome(StrEnum):
    """What became of it in this incident."""

    HELD = "held"
    PASSED = "passed"
    ABSENT = "absent"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Defence:
    """One safeguard. `factor_id` names the factor that says what its holding or passing meant."""

    id: UUID
    text: str
    should_do: str = ""
    did: str = ""
    could_see: str = ""
    outcome: DefenceOutcome = DefenceOutcome.UNSURE
    factor_id: UUID | None = None
    level: Level | None = None
    position: int = 0
