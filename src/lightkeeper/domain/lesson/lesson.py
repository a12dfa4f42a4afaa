"""A lesson: one sentence, and when it does and does not apply (practice DOC-2)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Provenance


class LessonStatus(StrEnum):
    """Whether it still holds."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class Lesson:
    """One lesson. Both conditions may be empty while the review is young; `confirmed_on` is when it last held."""

    id: UUID
    text: str
    applies_when: str = ""
    does_not_apply_when: str = ""
    level: Level | None = None
    position: int = 0
    factor_ids: tuple[UUID, ...] = ()
    status: LessonStatus = LessonStatus.CURRENT
    confirmed_on: date | None = None
    look_again_on: date | None = None
    came_from: Provenance | None = None
