"""Write down an answer to a question."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.store.models import Answer, OpenQuestion
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion, answer_values
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.item.change import change_item, make_item
from lightkeeper.usecases.question.ask_from_catalogue import asked_here
from lightkeeper.usecases.refusals import NotFoundError


@transaction.atomic
def add_answer(actor: Actor, review_id: UUID, to: ToQuestion, fields: AnswerFields) -> Answer:
    """Add an answer; a question that waited counts as asked from then on, and one of the catalogue is asked by it."""
    opened = open_review(actor, review_id, Verb.EDIT, is_locked=True)
    values = answer_values(opened.row, fields)
    question = asked_here(actor, opened, to.catalogue_key) if to.catalogue_key else _question(opened, to.id)
    level = question.own_level or level_of_new(Level(opened.row.level)).value
    answer: Answer = make_item(actor, opened, "answer", {"own_level": level} | values | {"question": question})
    if question.disposal == Disposal.OPEN:
        change_item(actor, opened, question, {"disposal": Disposal.USED.value}, None)
    return answer


def _question(opened: Opened, question_id: UUID | None) -> OpenQuestion:
    found = OpenQuestion.objects.filter(review=opened.row, removed_at=None)
    row = found.filter(id=question_id).first() if question_id else None
    if row is None or not opened.shows(row.own_level):
        raise NotFoundError("There is no such question. Somebody may have taken it out.")
    return row
