"""What people may say of a factor, checked once for adding and for changing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus, check_evidence
from lightkeeper.store import models as rows
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.text import checked_remark, checked_text


@dataclass(frozen=True)
class FactorFields:
    """One factor as somebody writes it; `evidence_ids` are events of the same review."""

    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    evidence_ids: tuple[UUID, ...] = ()
    own_level: str = ""


def factor_values(opened: Opened, fields: FactorFields, kept: Iterable[rows.TimelineEvent] = ()) -> dict[str, Any]:
    """Return the columns of a factor and its evidence, with the events `kept` whatever was chosen.

    Raises:
        UnusableValueError: no text, or far too much of it.
        EvidenceMissingError: it is called supported, and no event of this review shows it.
    """
    text = checked_text(opened.row, fields.text, "Say which condition contributed.")
    evidence = [*evidence_of(opened, fields), *kept]
    evidence_ids = tuple(event.id for event in evidence)
    check_evidence(Factor(id=opened.row.id, text=text, status=fields.status, evidence_ids=evidence_ids))
    return {
        "text": text,
        "effect": checked_remark(opened.row, fields.effect),
        "status": fields.status.value,
        "family": fields.family.value if fields.family else "",
        "own_level": fields.own_level,
        "evidence": evidence,
    }


def evidence_of(opened: Opened, fields: FactorFields) -> list[rows.TimelineEvent]:
    """Return the events named as evidence; those of other reviews, or beyond what the actor may see, are left out."""
    events = rows.TimelineEvent.objects.filter(review=opened.row, removed_at=None, id__in=fields.evidence_ids)
    return [event for event in events if is_in_sight(opened, event)]


def evidence_out_of_sight(opened: Opened, factor: rows.Factor) -> list[rows.TimelineEvent]:
    """Return the evidence that whoever changes the factor cannot see, and so cannot mean to take away."""
    return [event for event in factor.evidence.all() if event.removed_at or not is_in_sight(opened, event)]


def is_in_sight(opened: Opened, event: rows.TimelineEvent) -> bool:
    """Say whether the actor may see an event of the review they opened."""
    return not event.own_level or Level(event.own_level).is_at_most(opened.clearance)
