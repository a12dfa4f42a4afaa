"""An open question of a review: what people want to ask together.

Nobody stands beside it, and no words of anybody: a question belongs to the review, not to whoever raised it.
"""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.provenance.disposal import Disposal


@dataclass(frozen=True)
class OpenQuestion:
    """One question to be asked when people meet; `catalogue_key` ("Q-C1") if it was chosen from the catalogue."""

    id: UUID
    text: str
    level: Level | None = None
    position: int = 0
    catalogue_key: str = ""
    disposal: Disposal = Disposal.OPEN
    disposal_reason: str = ""


def level_of_new(review: Level) -> Level:
    """Return who sees a new question: those taking part, or fewer. A wider circle reads it once somebody says so."""
    return stricter_of(Level.PARTICIPANTS, review)
