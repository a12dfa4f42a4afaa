"""What people may say of a factor, checked once for adding and for changing."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor import (
    Controllability,
    Factor,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
    check_evidence,
)
from lightkeeper.domain.analysis.taxonomy import find_leaf
from lightkeeper.store import models as rows
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.text import checked_remark, checked_text
from lightkeeper.usecases.refusals import UnusableValueError

MOST_ADDRESSES = 20
LONGEST_ADDRESS = 1000


@dataclass(frozen=True)
class FactorFields:
    """One factor as somebody writes it; `evidence_ids` are events, `duplicate_of_id` a factor of the same review.

    `leaf` is a code of the taxonomy; it brings its family with it.
    """

    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    evidence_ids: tuple[UUID, ...] = ()
    own_level: str = ""
    event: str = ""
    leaf: str = ""
    role: FactorRole | None = None
    age: FactorAge | None = None
    controllability: Controllability | None = None
    stop_reason: StopReason | None = None
    stop_note: str = ""
    duplicate_of_id: UUID | None = None
    evidence_urls: tuple[str, ...] = ()


def factor_values(opened: Opened, fields: FactorFields, kept: rows.Factor | None = None) -> dict[str, Any]:
    """Return the columns of a factor and its evidence; of the one `kept`, what the actor cannot see stays as it is.

    Raises:
        UnusableValueError: no text, or far too much of it; a leaf, an address or another factor that is none.
        EvidenceMissingError: it is called supported, and nothing shows it.
    """
    review = opened.row
    text = checked_text(review, fields.text, "Say which condition contributed.")
    evidence = [*evidence_of(opened, fields), *(evidence_out_of_sight(opened, kept) if kept else ())]
    addresses = _checked_addresses(review, fields.evidence_urls)
    claimed = Factor(
        id=review.id,
        text=text,
        status=fields.status,
        evidence_ids=tuple(event.id for event in evidence),
        evidence_urls=addresses,
        evidence_image_ids=tuple(map(UUID, kept.evidence_image_ids)) if kept else (),
        evidence_answer_ids=tuple(map(UUID, kept.evidence_answer_ids)) if kept else (),
    )
    check_evidence(claimed)
    return {
        "text": text,
        "effect": checked_remark(review, fields.effect),
        "event": checked_remark(review, fields.event),
        "status": fields.status.value,
        "family": _family_of(fields),
        "leaf": fields.leaf,
        "role": fields.role or "",
        "age": fields.age or "",
        "controllability": fields.controllability or "",
        "stop_reason": fields.stop_reason or "",
        "stop_note": checked_remark(review, fields.stop_note)[:500],
        "duplicate_of_id": _duplicate_of(opened, fields.duplicate_of_id, kept),
        "evidence_urls": list(addresses),
        "own_level": fields.own_level,
        "evidence": evidence,
    }


def _family_of(fields: FactorFields) -> str:
    if not fields.leaf:
        return fields.family.value if fields.family else ""
    leaf = find_leaf(fields.leaf)
    if leaf is None:
        raise UnusableValueError("Choose one of the conditions that are offered, or none.")
    return leaf.family.value


def _checked_addresses(review: rows.Review, addresses: tuple[str, ...]) -> tuple[str, ...]:
    clean = [without_names(review.name_map_id, one).strip() for one in addresses]
    kept = tuple(dict.fromkeys(one for one in clean if one))
    if len(kept) > MOST_ADDRESSES or any(len(one) > LONGEST_ADDRESS for one in kept):
        raise UnusableValueError(f"Name at most {MOST_ADDRESSES} addresses of {LONGEST_ADDRESS:,} characters each.")
    if not all(one.startswith(("https://", "http://")) for one in kept):
        raise UnusableValueError("Each address of evidence has to start with http:// or https://.")
    return kept


def _duplicate_of(opened: Opened, other_id: UUID | None, kept: rows.Factor | None) -> UUID | None:
    if other_id is None:
        return None
    other = rows.Factor.objects.filter(review=opened.row, removed_at=None, id=other_id).first()
    if other is None or not opened.shows(other.own_level) or (kept is not None and other.id == kept.id):
        raise UnusableValueError("Name another factor of this review that says the same.")
    return other.id


def evidence_of(opened: Opened, fields: FactorFields) -> list[rows.TimelineEvent]:
    """Return the events named as evidence; those of other reviews, or beyond what the actor may see, are left out."""
    events = rows.TimelineEvent.objects.filter(review=opened.row, removed_at=None, id__in=fields.evidence_ids)
    return [event for event in events if opened.shows(event.own_level)]


def evidence_out_of_sight(opened: Opened, factor: rows.Factor) -> list[rows.TimelineEvent]:
    """Return the evidence that whoever changes the factor cannot see, and so cannot mean to take away."""
    return [event for event in factor.evidence.all() if event.removed_at or not opened.shows(event.own_level)]
