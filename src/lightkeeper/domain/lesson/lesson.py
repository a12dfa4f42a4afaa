"""A lesson: one sentence, and when it does and does not apply (practice DOC-2)."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level


@dataclass(frozen=True)
class Lesson:
    """One lesson. Both conditions may be empty while the review is young."""

    id: UUID
    text: str
    applies_when: str = ""
    does_not_apply_when: str = ""
    level: Level | None = None
    position: int = 0
