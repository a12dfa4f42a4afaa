"""What people may say of a link, checked once for linking and for changing."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.store import models as rows
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError

LONGEST_QUESTION = 500


@dataclass(frozen=True)
class LinkFields:
    """An arrow from a condition to what it bore on, and the question that led to it."""

    from_id: UUID
    to_id: UUID
    kind: LinkKind = LinkKind.CONTRIBUTED
    question_asked: str = ""
    note: str = ""


def link_values(opened: Opened, fields: LinkFields, row: rows.FactorLink | None = None) -> dict[str, Any]:
    """Return the columns of a link. Circles are welcome; a factor under itself, or the same link twice, is not.

    Raises:
        UnusableValueError: both ends are one factor, or the link is there already.
        NotFoundError: an end is not a factor of this review that the actor may see.
    """
    if fields.from_id == fields.to_id:
        raise UnusableValueError("A factor cannot lead to itself. Choose another one, or add what lies between.")
    ends = [_end(opened, one) for one in (fields.from_id, fields.to_id)]
    same = rows.FactorLink.objects.filter(
        review=opened.row, removed_at=None, from_factor=fields.from_id, to_factor=fields.to_id
    )
    if any(one != (row.id if row else None) for one in same.values_list("id", flat=True)):
        raise UnusableValueError("These two factors are linked already.")
    return {
        "from_factor": ends[0],
        "to_factor": ends[1],
        "kind": fields.kind.value,
        "question_asked": checked_remark(opened.row, fields.question_asked)[:LONGEST_QUESTION],
        "note": checked_remark(opened.row, fields.note),
    }


def _end(opened: Opened, factor_id: UUID) -> rows.Factor:
    found = rows.Factor.objects.filter(review=opened.row, removed_at=None, id=factor_id).first()
    if found is None or not opened.shows(found.own_level):
        raise NotFoundError("That factor is not here any more. Somebody may have taken it out; your text is kept.")
    return found
