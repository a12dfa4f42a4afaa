"""Change a question."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.question.fields import QuestionFields, question_values


@transaction.atomic
def change_question(
    actor: Actor, question_id: UUID, fields: QuestionFields, seen_version: int | None = None
) -> OpenQuestion:
    """Change a question; without a level it keeps the one it has."""
    opened, row = open_item(actor, "question", question_id)
    question: OpenQuestion = change_item(actor, opened, row, question_values(opened.row, fields), seen_version)
    return question
