"""Add a question to be asked together."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.question.fields import QuestionFields, question_values


@transaction.atomic
def add_question(actor: Actor, review_id: UUID, fields: QuestionFields) -> OpenQuestion:
    """Add a question to a review."""
    opened = open_review(actor, review_id, Verb.EDIT)
    values = {"own_level": level_of_new(Level(opened.row.level)).value} | question_values(opened.row, fields)
    question: OpenQuestion = make_item(actor, opened, "question", values)
    return question
