"""Make an event, a factor, a lesson or an idea of an answer in one step, keeping where it came from (ASK-4)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.clocks import default_assign_by
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Answer
from lightkeeper.usecases.action_item.days import today_for
from lightkeeper.usecases.action_item.fields import ActionItemFields, action_item_values
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.change import change_item, make_item, open_item
from lightkeeper.usecases.lesson.fields import LessonFields, lesson_values
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.timeline.fields import EventFields, event_values

WITHOUT_TIME = "Say when it happened, as closely as you know. The precision can be set at the event."


class Makeable(StrEnum):
    """What an answer can become."""

    EVENT = "event"
    FACTOR = "factor"
    LESSON = "lesson"
    ACTION_ITEM = "action_item"


@dataclass(frozen=True)
class Making:
    """What is made; an empty `text` takes the answer's own words, and an event needs its time."""

    what: Makeable
    text: str = ""
    happened_at: datetime | None = None


@transaction.atomic
def make_of_answer(actor: Actor, answer_id: UUID, making: Making) -> Any:
    """Return the row that was made; the answer counts as used from then on, whatever was said of it before."""
    opened, answer = open_item(actor, "answer", answer_id)
    text = making.text.strip() or answer.text
    values = VALUES[making.what](actor, opened, text, making)
    values |= {"own_level": _level_of_made(opened, answer)}
    values |= {"origin": Origin.ANSWER.value, "origin_id": answer.id}
    if making.what is Makeable.FACTOR:
        values["evidence_answer_ids"] = [str(answer.id)]
    made = make_item(actor, opened, making.what.value, values)
    if answer.disposal != Disposal.USED:
        change_item(actor, opened, answer, {"disposal": Disposal.USED.value, "disposal_reason": ""}, None)
    return made


def _event(actor: Actor, opened: Opened, text: str, making: Making) -> dict[str, Any]:
    if making.happened_at is None:
        raise UnusableValueError(WITHOUT_TIME)
    return event_values(opened.row, EventFields(making.happened_at, text))


def _factor(actor: Actor, opened: Opened, text: str, making: Making) -> dict[str, Any]:
    return factor_values(opened, FactorFields(text))


def _lesson(actor: Actor, opened: Opened, text: str, making: Making) -> dict[str, Any]:
    return lesson_values(opened, LessonFields(text))


def _action_item(actor: Actor, opened: Opened, text: str, making: Making) -> dict[str, Any]:
    values = action_item_values(opened, ActionItemFields(text))
    return values | {"assign_by": default_assign_by(today_for(actor, timezone.now()))}


VALUES: dict[Makeable, Callable[[Actor, Opened, str, Making], dict[str, Any]]] = {
    Makeable.EVENT: _event,
    Makeable.FACTOR: _factor,
    Makeable.LESSON: _lesson,
    Makeable.ACTION_ITEM: _action_item,
}


def _level_of_made(opened: Opened, answer: Answer) -> str:
    """Let what is made go along with the review, unless that would show an answer's words to more people at once."""
    own = Level(answer.own_level) if answer.own_level else None
    if own is None or Level(opened.row.level).strictness >= own.strictness:
        return ""
    is_shared = ReviewState(opened.row.state).is_shared
    return own.value if is_shared or own.strictness > Level.PARTICIPANTS.strictness else ""
