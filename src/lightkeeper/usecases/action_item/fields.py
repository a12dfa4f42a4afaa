"""What people may say of an action item. Where it stands is not among it: that is moved on its own."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from lightkeeper.domain.action_item.decision import Verification
from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.domain.action_item.tiers import WHEN_OVERRIDDEN_WITHOUT_REASON, lacks_reason
from lightkeeper.store.models import ActionItem, Factor, Review
from lightkeeper.usecases.action_item.days import check_days
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.text import checked_remark, checked_text
from lightkeeper.usecases.refusals import UnusableValueError

MOST_HOURS = 10_000
WHEN_EMPTY = "Say what will be done."


@dataclass(frozen=True)
class ActionItemFields:
    """One action item as somebody writes it; `owner` is a pseudonym or a role, `factor_ids` are of the same review.

    Of `verification` only the plan counts here: what was seen is recorded by a verb of its own.
    """

    text: str
    owner: str = ""
    team: str = ""
    due_on: date | None = None
    done_when: str = ""
    reference: str = ""
    is_weakness: bool = False
    own_level: str = ""
    factor_ids: tuple[UUID, ...] = ()
    strength: Strength = field(default_factory=Strength)
    verification: Verification = field(default_factory=Verification)
    is_urgent: bool = False
    assign_by: date | None = None
    estimate: str = ""
    bridge_to_id: UUID | None = None
    bridge_until: date | None = None


def action_item_values(opened: Opened, fields: ActionItemFields, row: ActionItem | None = None) -> dict[str, Any]:
    """Return the columns of an action item, for a new one or for `row`; raises UnusableValueError."""
    review = opened.row
    check_days([fields.due_on, fields.assign_by, fields.bridge_until, fields.verification.look_on])
    return {
        "text": checked_text(review, fields.text, WHEN_EMPTY),
        "owner": _short(review, fields.owner, 200),
        "team": _short(review, fields.team, 120),
        "due_on": fields.due_on,
        "done_when": checked_remark(review, fields.done_when),
        "reference": _checked_reference(review, fields.reference),
        "is_weakness": fields.is_weakness,
        "own_level": fields.own_level,
        "is_urgent": fields.is_urgent,
        "assign_by": fields.assign_by,
        "estimate": _short(review, fields.estimate, 200),
        "bridge_to_id": _bridged(opened, fields.bridge_to_id, row),
        "bridge_until": fields.bridge_until,
        "factors": [*_factors(opened, fields.factor_ids), *_out_of_sight(opened, row)],
        **_strength_values(review, fields.strength),
        **_plan_values(review, fields.verification),
    }


def item_in_sight(opened: Opened, item_id: UUID) -> ActionItem | None:
    """Return another action item of the opened review, or None if the actor cannot see it there."""
    found = ActionItem.objects.filter(review=opened.row, removed_at=None, id=item_id).first()
    return found if found is not None and opened.shows(found.own_level) else None


def _strength_values(review: Review, said: Strength) -> dict[str, Any]:
    if lacks_reason(said):
        raise UnusableValueError(WHEN_OVERRIDDEN_WITHOUT_REASON)
    if said.study_hours is not None and not 0 < said.study_hours <= MOST_HOURS:
        raise UnusableValueError("Say how many hours in whole numbers, at least one.")
    return {
        "mechanism": said.mechanism or "",
        "tier": said.tier or "",
        "tier_reason": checked_remark(review, said.tier_reason),
        "has_support": said.has_support,
        "aim": said.aim or "",
        "side_effects": checked_remark(review, said.side_effects),
        "weak_reason": checked_remark(review, said.weak_reason),
        "study_hours": said.study_hours,
        "study_output": checked_remark(review, said.study_output),
    }


def _plan_values(review: Review, said: Verification) -> dict[str, Any]:
    return {
        "verification_type": said.type or "",
        "measure": checked_remark(review, said.measure),
        "baseline": checked_remark(review, said.baseline),
        "target": checked_remark(review, said.target),
        "method": checked_remark(review, said.method),
        "look_on": said.look_on,
    }


def _short(review: Review, text: str, longest: int) -> str:
    return without_names(review.name_map_id, text).strip()[:longest]


def _checked_reference(review: Review, text: str) -> str:
    reference = without_names(review.name_map_id, text).strip()
    if reference and not _is_link(reference):
        raise UnusableValueError("The link has to start with http:// or https://.")
    return reference[:1000]


def _is_link(reference: str) -> bool:
    try:
        return urlsplit(reference).scheme in ("http", "https")
    except ValueError:
        return False


def _bridged(opened: Opened, bridge_to_id: UUID | None, row: ActionItem | None) -> UUID | None:
    """Return what an item is a bridge to; what the actor cannot see stays as it is."""
    if bridge_to_id is None:
        kept = row.bridge_to if row is not None else None
        return kept.id if kept is not None and not opened.shows(kept.own_level) else None
    target = item_in_sight(opened, bridge_to_id)
    if target is None:
        raise UnusableValueError("Choose the lasting action item among those of this review.")
    if row is not None and row.id in _led_to(target):
        raise UnusableValueError("A bridge leads to another action item, and not back to itself.")
    return target.id


def _led_to(target: ActionItem) -> set[UUID]:
    """Return the items that a chain of bridges leads through, beginning with its first."""
    found: set[UUID] = set()
    step: ActionItem | None = target
    while step is not None and step.id not in found:
        found.add(step.id)
        step = step.bridge_to
    return found


def _factors(opened: Opened, ids: Iterable[UUID]) -> list[Factor]:
    """Return the factors named; those of other reviews, or beyond what the actor may see, are left out."""
    found = Factor.objects.filter(review=opened.row, removed_at=None, id__in=list(ids))
    return [factor for factor in found if opened.shows(factor.own_level)]


def _out_of_sight(opened: Opened, row: ActionItem | None) -> list[Factor]:
    """Return linked factors that whoever writes cannot see, and so cannot mean to take away."""
    linked = row.factors.all() if row is not None else ()
    return [factor for factor in linked if factor.removed_at or not opened.shows(factor.own_level)]
