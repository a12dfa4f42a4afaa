"""Change a question."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.question.catalogue import PINNED
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.question.fields import QuestionFields, question_values
from lightkeeper.usecases.refusals import UnusableValueError

ASKED_EVERYWHERE = "Every review asks this in the same words. Ask another question beside it, or hide it with a reason."


@transaction.atomic
def change_question(
    actor: Actor, question_id: UUID, fields: QuestionFields, seen_version: int | None = None
) -> OpenQuestion:
    """Change a question; without a level it keeps the one it has."""
    opened, row = open_item(actor, "question", question_id)
    values = question_values(opened.row, fields)
    if row.catalogue_key in PINNED and values["text"] != row.text:
        raise UnusableValueError(ASKED_EVERYWHERE)
    question: OpenQuestion = change_item(actor, opened, row, values, seen_version)
    return question
