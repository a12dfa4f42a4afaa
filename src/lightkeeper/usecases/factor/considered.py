"""Which families of factors were thought about and stayed empty: a mark for each, on the review's own row.

Each mark is a change of its own, so that taking one back leaves the other seven as they are.
"""

from typing import Any
from uuid import UUID, uuid5

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.store.models import Change, Review

NOUN = "family"


def mark_id(review_id: UUID, family: FactorFamily) -> UUID:
    """Return the id under which the changes of one mark are kept."""
    return uuid5(review_id, family.value)


def mark_values(family: FactorFamily, *, is_considered: bool) -> dict[str, Any]:
    """Return a mark as a change keeps it, with its words for the history."""
    said = "considered, nothing found" if is_considered else "open"
    return {"family": family.value, "is_considered": is_considered, "text": f"{FAMILY_NAMES[family]}: {said}"}


def set_mark(row: Review, family: FactorFamily, *, is_considered: bool) -> None:
    """Set or clear the mark on a locked row; the marks of other families stay."""
    others = [one for one in row.considered_families if one != family.value]
    row.considered_families = sorted([*others, family.value]) if is_considered else others
    row.save(update_fields=["considered_families"])


def restore_mark(change: Change) -> None:
    """Bring a mark back to how it stood before a change."""
    values: dict[str, Any] = change.before or {}
    row = Review.objects.select_for_update().get(id=change.review_id)
    set_mark(row, FactorFamily(values["family"]), is_considered=values["is_considered"])
