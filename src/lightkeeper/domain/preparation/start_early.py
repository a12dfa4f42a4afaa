"""Whether a story starts early enough: before anything looked odd, with somebody deciding or noticing (FAC-3)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor, FactorRole, FactorStatus
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.timeline.event import Event, EventKind, Precision

EARLY_ENOUGH = timedelta(minutes=60)
WHAT_PEOPLE_DID = (EventKind.DECISION, EventKind.OBSERVATION)


class LateStart(StrEnum):
    """In which way a story starts late."""

    TOO_SHORT_BEFORE = "too_short_before"
    NOBODY_BEFORE = "nobody_before"


SENTENCES: dict[LateStart, str] = {
    LateStart.TOO_SHORT_BEFORE: (
        "The story begins less than an hour before the trigger. What was an ordinary day like before this began?"
    ),
    LateStart.NOBODY_BEFORE: (
        "Nothing that people noticed or decided stands before the trigger. "
        "What was going on before anything looked odd?"
    ),
}


def check_start(events: Iterable[Event], trigger_at: datetime) -> list[LateStart]:
    """Return in which ways the story starts late. Events of unknown time show no beginning."""
    timed = [event for event in events if event.precision is not Precision.UNKNOWN]
    before = [event for event in timed if event.happened_at < trigger_at]
    found = []
    if not any(event.happened_at <= trigger_at - EARLY_ENOUGH for event in before):
        found.append(LateStart.TOO_SHORT_BEFORE)
    if not any(event.kind in WHAT_PEOPLE_DID for event in before):
        found.append(LateStart.NOBODY_BEFORE)
    return found


def trigger_of(events: Iterable[Event], factors: Iterable[Factor], impact: Impact) -> datetime | None:
    """Return when the story's trigger was: the first event that shows a trigger, else when the impact started.

    None if neither is known: then there is nothing to start before.
    """
    shown = _evidence_of_triggers(factors)
    triggers = [one.happened_at for one in events if one.id in shown and one.precision is not Precision.UNKNOWN]
    if triggers:
        return min(triggers)
    return impact.started.at if impact.started.is_usable else None


def _evidence_of_triggers(factors: Iterable[Factor]) -> set[UUID]:
    triggers = (one for one in factors if one.role is FactorRole.TRIGGER and one.status is not FactorStatus.RULED_OUT)
    return {evidence_id for factor in triggers for evidence_id in factor.evidence_ids}
