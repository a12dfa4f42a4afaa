"""A telling: the same event as somebody else remembers it. Both stay; neither is corrected (practice FAC-5)."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Provenance


@dataclass(frozen=True)
class Telling:
    """Another version of an event; `who` is a pseudonym or empty."""

    id: UUID
    event_id: UUID
    text: str
    who: str = ""
    level: Level | None = None
    position: int = 0
    came_from: Provenance | None = None
