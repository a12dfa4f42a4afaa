"""What people may say of a lesson."""

from dataclasses import dataclass
from typing import Any

from lightkeeper.store.models import Review
from lightkeeper.usecases.item.text import checked_remark, checked_text


@dataclass(frozen=True)
class LessonFields:
    """One lesson as somebody writes it."""

    text: str
    applies_when: str = ""
    does_not_apply_when: str = ""
    own_level: str = ""


def lesson_values(review: Review, fields: LessonFields) -> dict[str, Any]:
    """Return the columns of a lesson; raises UnusableValueError."""
    return {
        "text": checked_text(review, fields.text, "Say in one sentence what was learned."),
        "applies_when": checked_remark(review, fields.applies_when),
        "does_not_apply_when": checked_remark(review, fields.does_not_apply_when),
        "own_level": fields.own_level,
    }
