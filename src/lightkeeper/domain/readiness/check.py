"""One check of the list: what was looked at, what was found, and how to mend it (practice section 5.1)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from uuid import UUID

# Where in a review something can be mended; pages know the address of each.
Place = Literal[
    "share",
    "appraisal",
    "story",
    "impact",
    "analysis",
    "findings",
    "action_items",
    "narrative",
    "reflections",
    "questions",
    "recollections",
    "people",
]


class Weight(StrEnum):
    """How much a check weighs: `BLOCK` holds up sharing with a circle, never writing. The others only speak."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True)
class Check:
    """One check. `is_met` None: it does not apply to this review. `thing_ids` are what to look at, in order."""

    id: str
    level: Weight
    name: str
    is_met: bool | None
    reason: str
    mend: str = ""
    place: Place = "story"
    thing_ids: tuple[UUID, ...] = ()

    @property
    def holds_up(self) -> bool:
        """Say whether sharing waits for it."""
        return self.level is Weight.BLOCK and self.is_met is False


def not_asked(check_id: str, level: Weight, name: str, reason: str) -> Check:
    """Return a check that does not apply, and says why."""
    return Check(check_id, level, name, None, reason)
