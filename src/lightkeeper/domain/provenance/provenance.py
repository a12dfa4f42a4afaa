"""Where something came from: the answer, recollection or card that it was made of in one step (practice ASK-4)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Origin(StrEnum):
    """What things are made of."""

    ANSWER = "answer"
    RECOLLECTION = "recollection"
    CARD = "card"
    EVENT = "event"
    FACTOR = "factor"
    ACTION_ITEM = "action_item"


@dataclass(frozen=True)
class Provenance:
    """The kind and id of what something was made of."""

    origin: Origin
    id: UUID
