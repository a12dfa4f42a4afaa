"""What people may say under a prompt."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Factor, Reflection
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.text import checked_remark, checked_text

WHEN_EMPTY = "Write it down in a sentence, or say that nothing was found."


@dataclass(frozen=True)
class ReflectionFields:
    """One answer to a prompt; `next_step` answers its second question, `factor_id` is of the same review."""

    prompt: Prompt
    text: str
    next_step: str = ""
    factor_id: UUID | None = None
    own_level: str = ""


def reflection_values(opened: Opened, fields: ReflectionFields, row: Reflection | None = None) -> dict[str, Any]:
    """Return the columns of a reflection, for a new one or for `row`; raises UnusableValueError."""
    return {
        "prompt": fields.prompt.value,
        "text": checked_text(opened.row, fields.text, WHEN_EMPTY),
        "next_step": checked_remark(opened.row, fields.next_step),
        "factor": _factor(opened, fields.factor_id, row),
        "own_level": fields.own_level,
    }


def _factor(opened: Opened, factor_id: UUID | None, row: Reflection | None) -> Factor | None:
    """Return the factor it belongs to; what whoever writes cannot see stays as it is."""
    if factor_id is None:
        kept = row.factor if row is not None else None
        return kept if kept is not None and not opened.shows(kept.own_level) else None
    found = Factor.objects.filter(review=opened.row, removed_at=None, id=factor_id).first()
    return found if found is not None and opened.shows(found.own_level) else None
