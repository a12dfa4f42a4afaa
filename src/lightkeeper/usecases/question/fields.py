"""What people may say of a question."""

from dataclasses import dataclass
from typing import Any

from lightkeeper.store.models import Review
from lightkeeper.usecases.item.text import checked_text

WHEN_EMPTY = "Say what you would like to ask together."


@dataclass(frozen=True)
class QuestionFields:
    """One question as somebody writes it. `own_level` None: those taking part, or as few as the review says."""

    text: str
    own_level: str | None = None


def question_values(review: Review, fields: QuestionFields) -> dict[str, Any]:
    """Return the columns of a question; raises UnusableValueError."""
    values = {"text": checked_text(review, fields.text, WHEN_EMPTY)}
    return values if fields.own_level is None else values | {"own_level": fields.own_level}
