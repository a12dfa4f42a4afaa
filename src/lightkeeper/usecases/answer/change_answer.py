"""Change an answer."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Answer
from lightkeeper.usecases.answer.fields import AnswerFields, answer_values
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def change_answer(actor: Actor, answer_id: UUID, fields: AnswerFields, seen_version: int | None = None) -> Answer:
    """Change an answer; without a level it keeps the one it has."""
    opened, row = open_item(actor, "answer", answer_id)
    answer: Answer = change_item(actor, opened, row, answer_values(opened.row, fields), seen_version)
    return answer
