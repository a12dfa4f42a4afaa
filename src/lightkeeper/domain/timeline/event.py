"""A timeline event: one thing that happened, and how we know.

The fields are those of practice FAC-1. Two clocks run: when it happened, and when somebody wrote it down here.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Provenance


class Precision(StrEnum):
    """How sure the time is. `UNKNOWN` events keep their place in the order, and say that they do."""

    EXACT = "exact"
    ABOUT = "about"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What sort of thing happened."""

    STATE_CHANGE = "state_change"
    SIGNAL = "signal"
    OBSERVATION = "observation"
    DECISION = "decision"
    ACTION = "action"
    COMMUNICATION = "communication"
    IMPACT = "impact"
    RECOVERY = "recovery"


class SourceType(StrEnum):
    """How we know. `RECOLLECTION` is as welcome as a log."""

    LOG = "log"
    GRAPH = "graph"
    CHAT = "chat"
    ALERT = "alert"
    DEPLOY = "deploy"
    TICKET = "ticket"
    RECOLLECTION = "recollection"


class KnownThen(StrEnum):
    """Whether people knew of it at the time, which keeps hindsight out of the story."""

    YES = "yes"
    NO = "no"
    SOME = "some"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Event:
    """One event. Times are aware; `ended_at` makes it a range; `who` is a pseudonym; `level` None means the review's.

    `is_quote` marks words taken from chat as they were written; they go beyond those taking part only with consent.
    """

    id: UUID
    happened_at: datetime
    text: str
    kind: EventKind
    source_type: SourceType
    recorded_at: datetime
    ended_at: datetime | None = None
    precision: Precision = Precision.EXACT
    who: str = ""
    source_ref: str = ""
    known_then: KnownThen = KnownThen.UNSURE
    is_contested: bool = False
    is_quote: bool = False
    has_consent: bool = False
    level: Level | None = None
    position: int = 0
    came_from: Provenance | None = None


def in_order(events: list[Event]) -> list[Event]:
    """Return events by when they happened. Two people may record the same minute; keep the order they wrote in."""
    return sorted(events, key=lambda event: (event.happened_at, event.position, event.recorded_at))
