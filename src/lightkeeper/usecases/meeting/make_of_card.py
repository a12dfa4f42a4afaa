"""Make a factor, a reflection or a lesson of a card, keeping where it came from."""

from typing import Any
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Meeting, MeetingCard, Review
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.lesson.fields import LessonFields, lesson_values
from lightkeeper.usecases.meeting.cards import open_card
from lightkeeper.usecases.meeting.place import tell
from lightkeeper.usecases.reflection.fields import ReflectionFields, reflection_values


@transaction.atomic
def make_factor_of_card(actor: Actor, card_id: UUID) -> UUID:
    """Add a factor, a hypothesis so far, on the bone of the card; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    family = FactorFamily(card.family) if card.family else None
    make_item(actor, opened, "factor", factor_values(opened, FactorFields(card.text, family=family)) | _origin(card))
    _use(meeting, card)
    return opened.row.id


@transaction.atomic
def make_reflection_of_card(actor: Actor, card_id: UUID, prompt: Prompt) -> UUID:
    """Add what went well, was luck, or made it hard; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    values = reflection_values(opened, ReflectionFields(prompt, card.text))
    make_item(actor, opened, "reflection", values | _origin(card))
    if prompt.value in opened.row.nothing_found:
        review = Review.objects.select_for_update(of=("self",)).get(id=opened.row.id)
        review.nothing_found = [one for one in review.nothing_found if one != prompt.value]
        review.save(update_fields=["nothing_found"])
    _use(meeting, card)
    return opened.row.id


@transaction.atomic
def make_lesson_of_card(actor: Actor, card_id: UUID) -> UUID:
    """Add a lesson in the card's words, to be written further; returns the review's id."""
    opened, meeting, card = open_card(actor, card_id)
    make_item(actor, opened, "lesson", lesson_values(opened, LessonFields(card.text)) | _origin(card))
    _use(meeting, card)
    return opened.row.id


def _origin(card: MeetingCard) -> dict[str, Any]:
    return {"origin": Origin.CARD.value, "origin_id": card.id}


def _use(meeting: Meeting, card: MeetingCard) -> None:
    card.disposal, card.disposal_reason = Disposal.USED.value, ""
    card.save(update_fields=["disposal", "disposal_reason"])
    tell(meeting)
