"""Put something that does not fit yet, or a silence, on the list of what is asked together."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.preparation.reads import Say, preparation_of
from lightkeeper.usecases.question.fields import QuestionFields, question_values
from lightkeeper.usecases.recollection.place import open_taking_part
from lightkeeper.usecases.refusals import NotFoundError

SETTLED = "This has been settled meanwhile: there is nothing left to ask here."


@transaction.atomic
def ask_together(actor: Actor, review_id: UUID, key: str, say: Say) -> OpenQuestion | None:
    """Add the question of a key, for those who may see what it stands on; None if it is asked already."""
    opened = open_taking_part(actor, review_id, Verb.EDIT)
    found = next((one for one in preparation_of(opened, say).everything if one.key == key), None)
    if found is None:
        raise NotFoundError(SETTLED)
    if found.is_asked:
        return None
    level = stricter_of(level_of_new(Level(opened.row.level)), found.level)
    values = question_values(opened.row, QuestionFields(found.question, level.value))
    if found.event_ids:
        values |= {"origin": Origin.EVENT.value, "origin_id": found.event_ids[0]}
    question: OpenQuestion = make_item(actor, opened, "question", values)
    return question
