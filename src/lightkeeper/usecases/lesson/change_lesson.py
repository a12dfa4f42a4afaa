"""Change a lesson."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Lesson
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.lesson.fields import LessonFields, lesson_values


@transaction.atomic
def change_lesson(actor: Actor, lesson_id: UUID, fields: LessonFields, seen_version: int | None = None) -> Lesson:
    """Change a lesson."""
    opened, row = open_item(actor, "lesson", lesson_id)
    lesson: Lesson = change_item(actor, opened, row, lesson_values(opened, fields, row), seen_version)
    return lesson
