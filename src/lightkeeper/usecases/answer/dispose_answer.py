"""Say what became of an answer: every perspective gets one (practice SAF-4)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.models import Answer
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.question.disposal import disposal_values


@transaction.atomic
def dispose_answer(
    actor: Actor, answer_id: UUID, disposal: Disposal, reason: str = "", seen_version: int | None = None
) -> Answer:
    """Give an answer its outcome; `Disposal.OPEN` lets it wait again."""
    opened, row = open_item(actor, "answer", answer_id)
    answer: Answer = change_item(actor, opened, row, disposal_values(opened.row, disposal, reason), seen_version)
    return answer
