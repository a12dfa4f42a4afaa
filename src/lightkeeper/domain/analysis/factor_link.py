"""A link between two factors: how one came to bear on the other."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level


class LinkKind(StrEnum):
    """What the one did to the other."""

    CONTRIBUTED = "contributed"
    MADE_WORSE = "made_worse"
    HID = "hid"
    DELAYED = "delayed"
    LIMITED = "limited"


@dataclass(frozen=True)
class FactorLink:
    """An arrow from a condition (`from_id`) to the factor it bore on (`to_id`). Links may close a circle (RCA-1)."""

    id: UUID
    from_id: UUID
    to_id: UUID
    kind: LinkKind = LinkKind.CONTRIBUTED
    question_asked: str = ""
    note: str = ""
    level: Level | None = None
    position: int = 0
