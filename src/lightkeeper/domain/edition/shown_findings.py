"""What people found, as an audience may see it: factors and links, defences, reflections, lessons, questions.

Each function is one column of the mask matrix (practice section 7.3). What names something that is not shown is not
shown either: an id alone would tell that it is there.
"""

from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.defence.defence import Defence
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.rendition import (
    ShownAnswer,
    ShownDefence,
    ShownFactor,
    ShownFactorLink,
    ShownLesson,
    ShownQuestion,
    ShownReflection,
    ShownTelling,
)
from lightkeeper.domain.edition.shown_things import level_for
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.provenance.provenance import Provenance
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Reflection
from lightkeeper.domain.timeline.telling import Telling


def shown_factor(factor: Factor, pen: Pen) -> ShownFactor | None:
    """Return a factor with such evidence as is shown."""
    level = level_for(factor.level, pen)
    if level is None:
        return None
    takes_part = pen.audience.is_taking_part
    return ShownFactor(
        id=factor.id,
        text=pen.write(factor.text),
        effect=pen.write(factor.effect),
        status=factor.status,
        family=factor.family,
        evidence_ids=seen(factor.evidence_ids, pen),
        level=level,
        own_level=factor.level,
        position=factor.position,
        event=pen.write(factor.event),
        leaf=pen.label(factor.leaf),
        role=factor.role,
        age=factor.age,
        controllability=factor.controllability,
        stop_reason=factor.stop_reason,
        stop_note=pen.write(factor.stop_note),
        duplicate_of_id=seen_one(factor.duplicate_of_id, pen),
        evidence_urls=tuple(map(pen.write, factor.evidence_urls)) if takes_part else (),
        evidence_image_ids=tuple(one for one in factor.evidence_image_ids if one in (pen.audience.image_ids or ())),
        evidence_answer_ids=seen(factor.evidence_answer_ids, pen),
        came_from=origin_for(factor.came_from, pen),
    )


def shown_factor_link(link: FactorLink, pen: Pen) -> ShownFactorLink | None:
    """Return a link if both its ends are shown."""
    level = level_for(link.level, pen)
    if level is None or not {link.from_id, link.to_id}.isdisjoint(pen.audience.hidden_ids):
        return None
    return ShownFactorLink(
        id=link.id,
        from_id=link.from_id,
        to_id=link.to_id,
        kind=link.kind,
        question_asked=pen.write(link.question_asked),
        note=pen.write(link.note),
        level=level,
        own_level=link.level,
        position=link.position,
    )


def shown_telling(telling: Telling, pen: Pen) -> ShownTelling | None:
    """Return another version of an event, for those taking part: it is what somebody remembers."""
    level = level_for(telling.level, pen)
    if level is None or not pen.audience.is_taking_part or telling.event_id in pen.audience.hidden_ids:
        return None
    return ShownTelling(
        id=telling.id,
        event_id=telling.event_id,
        text=pen.write(telling.text),
        who=pen.label(telling.who),
        level=level,
        own_level=telling.level,
        position=telling.position,
        came_from=origin_for(telling.came_from, pen),
    )


def shown_defence(defence: Defence, pen: Pen) -> ShownDefence | None:
    """Return a safeguard."""
    level = level_for(defence.level, pen)
    if level is None:
        return None
    return ShownDefence(
        id=defence.id,
        text=pen.write(defence.text),
        should_do=pen.write(defence.should_do),
        did=pen.write(defence.did),
        could_see=pen.write(defence.could_see),
        outcome=defence.outcome,
        factor_id=seen_one(defence.factor_id, pen),
        level=level,
        own_level=defence.level,
        position=defence.position,
    )


def shown_reflection(reflection: Reflection, pen: Pen) -> ShownReflection | None:
    """Return a reflection."""
    level = level_for(reflection.level, pen)
    if level is None:
        return None
    return ShownReflection(
        id=reflection.id,
        prompt=reflection.prompt,
        text=pen.write(reflection.text),
        next_step=pen.write(reflection.next_step),
        factor_id=seen_one(reflection.factor_id, pen),
        level=level,
        own_level=reflection.level,
        position=reflection.position,
        came_from=origin_for(reflection.came_from, pen),
    )


def shown_lesson(lesson: Lesson, pen: Pen) -> ShownLesson | None:
    """Return a lesson."""
    level = level_for(lesson.level, pen)
    if level is None:
        return None
    return ShownLesson(
        id=lesson.id,
        text=pen.write(lesson.text),
        applies_when=pen.write(lesson.applies_when),
        does_not_apply_when=pen.write(lesson.does_not_apply_when),
        level=level,
        own_level=lesson.level,
        position=lesson.position,
        factor_ids=seen(lesson.factor_ids, pen),
        status=lesson.status,
        confirmed_on=None if pen.audience.is_public else lesson.confirmed_on,
        look_again_on=None if pen.audience.is_public else lesson.look_again_on,
        came_from=origin_for(lesson.came_from, pen),
    )


def shown_question(question: OpenQuestion, pen: Pen) -> ShownQuestion | None:
    """Return a question."""
    level = level_for(question.level, pen)
    if level is None:
        return None
    return ShownQuestion(
        id=question.id,
        text=pen.write(question.text),
        level=level,
        own_level=question.level,
        position=question.position,
        catalogue_key=pen.label(question.catalogue_key),
        disposal=question.disposal,
        disposal_reason=pen.write(question.disposal_reason),
    )


def shown_answer(answer: Answer, pen: Pen) -> ShownAnswer | None:
    """Return an answer whose question is shown."""
    level = level_for(answer.level, pen)
    if level is None or answer.question_id in pen.audience.hidden_ids:
        return None
    return ShownAnswer(
        id=answer.id,
        question_id=answer.question_id,
        text=pen.write(answer.text),
        disposal=answer.disposal,
        disposal_reason=pen.write(answer.disposal_reason),
        level=level,
        own_level=answer.level,
        position=answer.position,
    )


def seen(ids: Any, pen: Pen) -> tuple[UUID, ...]:
    """Return those ids of the review that the audience may know of."""
    return tuple(one for one in ids if one not in pen.audience.hidden_ids)


def seen_one(one: UUID | None, pen: Pen) -> UUID | None:
    """Return an id of the review, if the audience may know of it."""
    return None if one in pen.audience.hidden_ids else one


def origin_for(came_from: Provenance | None, pen: Pen) -> Provenance | None:
    """Return what something was made of: for those taking part, and where that is shown to them."""
    if came_from is None or not pen.audience.is_taking_part or came_from.id in pen.audience.hidden_ids:
        return None
    return came_from
