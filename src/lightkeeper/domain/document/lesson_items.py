"""Lessons and reflections as numbered items and back."""

from collections.abc import Iterable

from lightkeeper.domain.document.attributes import (
    CAME_FROM,
    DAY,
    LEVEL,
    Attribute,
    Reading,
    Writing,
    attributes_of,
    choice,
    noted_in,
    notes_of,
    reference,
    references,
    values_among,
    with_unknown,
)
from lightkeeper.domain.document.items import APPLIES_WHEN, DOES_NOT_APPLY_WHEN, Item, Layout
from lightkeeper.domain.edition.rendition import ShownLesson, ShownReflection
from lightkeeper.domain.lesson.lesson import Lesson, LessonStatus
from lightkeeper.domain.reflection.reflection import Prompt, Reflection

NEXT_STEP = "Next step"
NOTHING_FOUND = "*We looked, and found nothing.*"
LESSON_NOTES = ((APPLIES_WHEN, "applies_when"), (DOES_NOT_APPLY_WHEN, "does_not_apply_when"))
REFLECTION_NOTES = ((NEXT_STEP, "next_step"),)
LESSONS = Layout(has_lead=False)
REFLECTIONS = Layout((NEXT_STEP,), has_lead=False)

LESSON_ATTRIBUTES = (
    Attribute("factor_ids", "from ", references("factor")),
    Attribute("status", "status: ", choice(LessonStatus), usual=LessonStatus.CURRENT),
    Attribute("confirmed_on", "confirmed on ", DAY),
    Attribute("look_again_on", "look again on ", DAY),
    CAME_FROM,
    LEVEL,
)
REFLECTION_ATTRIBUTES = (Attribute("factor_id", "see ", reference("factor")), CAME_FROM, LEVEL)


def write_lessons(lessons: Iterable[ShownLesson], writing: Writing) -> list[Item]:
    """Return the lessons, each with when it applies and when it does not."""
    return [
        Item("", one.text, notes_of(one, LESSON_NOTES), attributes_of(one, LESSON_ATTRIBUTES, writing))
        for one in lessons
    ]


def read_lessons(items: Iterable[Item], reading: Reading) -> tuple[Lesson, ...]:
    """Return the lessons."""
    return tuple(
        Lesson(
            id=reading.id_of("lesson", str(position + 1)),
            text=with_unknown(item.text, item.attributes, item.line, LESSON_ATTRIBUTES),
            position=position,
            **noted_in(item, LESSON_NOTES),
            **values_among(item.attributes, item.line, LESSON_ATTRIBUTES, reading),
        )
        for position, item in enumerate(items)
    )


def write_reflections(reflections: Iterable[ShownReflection], writing: Writing) -> list[Item]:
    """Return the answers to one prompt."""
    return [
        Item("", one.text, notes_of(one, REFLECTION_NOTES), attributes_of(one, REFLECTION_ATTRIBUTES, writing))
        for one in reflections
    ]


def read_reflections(items: Iterable[Item], prompt: Prompt, before: int, reading: Reading) -> tuple[Reflection, ...]:
    """Return the answers to one prompt; `before` of them stand above, below other prompts."""
    return tuple(
        Reflection(
            id=reading.id_of("reflection", str(position + 1)),
            prompt=prompt,
            text=with_unknown(item.text, item.attributes, item.line, REFLECTION_ATTRIBUTES),
            position=position,
            **noted_in(item, REFLECTION_NOTES),
            **values_among(item.attributes, item.line, REFLECTION_ATTRIBUTES, reading),
        )
        for position, item in enumerate(items, start=before)
    )
