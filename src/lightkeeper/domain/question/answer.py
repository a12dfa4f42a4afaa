"""An answer to an open question: what was said, before anybody decided what follows from it (practice ASK-4)."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.disposal import Disposal


@dataclass(frozen=True)
class Answer:
    """One answer, nobody's name beside it."""

    id: UUID
    question_id: UUID
    text: str
    disposal: Disposal = Disposal.OPEN
    disposal_reason: str = ""
    level: Level | None = None
    position: int = 0
