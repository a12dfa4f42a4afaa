"""What people may say of a factor, checked once for adding and for changing."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus, check_evidence
from lightkeeper.store.models import Review, TimelineEvent
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.text import checked_text


@dataclass(frozen=True)
class FactorFields:
    """One factor as somebody writes it; `evidence_ids` are events of the same review."""

    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    evidence_ids: tuple[UUID, ...] = ()
    own_level: str = ""


def factor_values(review: Review, fields: FactorFields) -> dict[str, Any]:
    """Return the columns of a factor; raises UnusableValueError, or EvidenceMissingError for a bare `supported`."""
    text = checked_text(review, fields.text, "Say which condition contributed.")
    check_evidence(Factor(id=review.id, text=text, status=fields.status, evidence_ids=fields.evidence_ids))
    return {
        "text": text,
        "effect": without_names(review.name_map_id, fields.effect).strip(),
        "status": fields.status.value,
        "family": fields.family.value if fields.family else "",
        "own_level": fields.own_level,
    }


def evidence_of(review: Review, fields: FactorFields) -> list[TimelineEvent]:
    """Return the events named as evidence; events of other reviews are left out."""
    return list(TimelineEvent.objects.filter(review=review, removed_at=None, id__in=fields.evidence_ids))
