"""Add a lesson."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Lesson
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.lesson.fields import LessonFields, lesson_values


@transaction.atomic
def add_lesson(actor: Actor, review_id: UUID, fields: LessonFields) -> Lesson:
    """Add a lesson to a review."""
    opened = open_review(actor, review_id, Verb.EDIT)
    lesson: Lesson = make_item(actor, opened, "lesson", lesson_values(opened, fields))
    return lesson
