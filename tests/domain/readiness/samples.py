"""A review that is ready in every way, to be made less so one check at a time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength
from lightkeeper.domain.analysis.factor import (
    Factor,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.readiness.check import Check
from lightkeeper.domain.readiness.checklist import check_readiness
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Review, Section
from lightkeeper.domain.timeline.event import Event, EventKind, Precision, SourceType

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
TODAY = date(2026, 3, 4)


def event(number: int, minutes: int, **values: Any) -> Event:
    """Return an event so many minutes after the beginning."""
    said: dict[str, Any] = {"kind": EventKind.OBSERVATION, "source_type": SourceType.LOG, **values}
    return Event(UUID(int=number), BEGAN_AT + timedelta(minutes=minutes), "seen", recorded_at=BEGAN_AT, **said)


def factor(number: int, family: FactorFamily, role: FactorRole, **values: Any) -> Factor:
    """Return a supported factor at rest."""
    said = Factor(
        UUID(int=number),
        f"The check ran every {number} min",
        effect="the queue filled",
        status=FactorStatus.SUPPORTED,
        family=family,
        role=role,
        age=FactorAge.MONTHS,
        evidence_ids=(UUID(int=1),),
        stop_reason=StopReason.EVIDENCE_ENDS,
    )
    return replace(said, **values)


ITEM = ActionItem(
    UUID(int=31),
    "Limit the queue to 10,000 messages",
    owner="Responder A",
    team="Tideway",
    state=ActionItemState.AGREED,
    due_on=date(2026, 4, 1),
    factor_ids=(UUID(int=11),),
    strength=Strength(mechanism=Mechanism.LIMIT_BLAST, aim=Aim.BLAST_RADIUS, side_effects="Messages are refused."),
    earlier_ids=(UUID(int=99),),
)
READY = Review(
    id=UUID(int=1000),
    title="Queue filled up",
    severity="Sev1",
    impact=Impact(
        started=Stamp(BEGAN_AT),
        detected=Stamp(BEGAN_AT + timedelta(minutes=5)),
        mitigated=Stamp(BEGAN_AT + timedelta(minutes=9)),
        resolved=Stamp(None, Precision.UNKNOWN),
        affected_who="Shops",
        has_data_loss=False,
    ),
    sections=(Section(UUID(int=51), "summary", "Summary", "The queue filled. Orders waited for 9 minutes."),),
    events=(event(1, -90, who="Responder A"), event(2, 0)),
    factors=(
        factor(11, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE, FactorRole.CONDITION),
        factor(12, FactorFamily.DETECTION_AND_OBSERVABILITY, FactorRole.DETECTOR),
        factor(13, FactorFamily.CHANGE_AND_DELIVERY, FactorRole.AMPLIFIER),
    ),
    lessons=(Lesson(UUID(int=21), "A queue needs a limit.", applies_when="a queue has one reader"),),
    action_items=(ITEM,),
    nothing_found=tuple(Prompt),
)
EVIDENCE = Evidence(READY, TODAY, voices=("Responder A",))


def check_of(check_id: str, evidence: Evidence = EVIDENCE, **values: Any) -> Check:
    """Return one check of the evidence, some values of its review changed."""
    changed = replace(evidence, review=replace(evidence.review, **values))
    return next(one for one in check_readiness(changed) if one.id == check_id)
