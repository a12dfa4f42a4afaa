"""Ask a question of the catalogue in a review."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.store.models import OpenQuestion
from lightkeeper.usecases.catalogue.reads import question_called
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.item.text import checked_text


@transaction.atomic
def ask_from_catalogue(actor: Actor, review_id: UUID, key: str) -> OpenQuestion:
    """Put a question on the agenda, once: asked twice, it is the same question."""
    return asked_here(actor, open_review(actor, review_id, Verb.EDIT, is_locked=True), key)


def asked_here(actor: Actor, opened: Opened, key: str) -> OpenQuestion:
    """Return the review's row of a catalogue question, made if need be. The review must be locked."""
    question = question_called(key)
    standing = OpenQuestion.objects.filter(review=opened.row, catalogue_key=question.key, removed_at=None)
    # One among fewer people is theirs: that it is asked there already is not to be learned here.
    for row in standing:
        if opened.shows(row.own_level):
            return row
    values = {
        "text": checked_text(opened.row, question.text, ""),
        "catalogue_key": question.key,
        "own_level": level_of_new(Level(opened.row.level)).value,
    }
    made: OpenQuestion = make_item(actor, opened, "question", values)
    return made
