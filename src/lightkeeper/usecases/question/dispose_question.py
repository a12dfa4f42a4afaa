"""Say what became of a question: asked, parked, or not used because of something."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.question.disposal import disposal_values


@transaction.atomic
def dispose_question(
    actor: Actor, question_id: UUID, disposal: Disposal, reason: str = "", seen_version: int | None = None
) -> OpenQuestion:
    """Give a question its outcome; `Disposal.OPEN` lets it wait again."""
    opened, row = open_item(actor, "question", question_id)
    question: OpenQuestion = change_item(
        actor, opened, row, disposal_values(opened.row, disposal, reason), seen_version
    )
    return question
