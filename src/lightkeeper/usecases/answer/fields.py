"""What people may say in an answer, and to which question."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.store.models import Review
from lightkeeper.usecases.item.text import checked_text

WHEN_EMPTY = "Write down what was said, in a sentence or two."


@dataclass(frozen=True)
class AnswerFields:
    """One answer as somebody writes it. `own_level` None: as the question, or as it was."""

    text: str
    own_level: str | None = None


@dataclass(frozen=True)
class ToQuestion:
    """The question that is answered: by its id, or by its key in the catalogue while nobody asked it here yet."""

    id: UUID | None = None
    catalogue_key: str = ""


def answer_values(review: Review, fields: AnswerFields) -> dict[str, Any]:
    """Return the columns of an answer; raises UnusableValueError."""
    values = {"text": checked_text(review, fields.text, WHEN_EMPTY)}
    return values if fields.own_level is None else values | {"own_level": fields.own_level}
