"""Say that a lesson still holds: that it was looked at is worth as much as that it was written (practice DOC-2)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.store.models import Lesson
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.lesson.fields import check_day


@transaction.atomic
def confirm_lesson(
    actor: Actor, lesson_id: UUID, today: date, look_again_on: date | None = None, seen_version: int | None = None
) -> Lesson:
    """Note that a lesson holds `today`, the day of whoever says so: doubt ends, and a day that has passed is let go."""
    opened, row = open_item(actor, "lesson", lesson_id)
    check_day(look_again_on)
    kept = row.look_again_on if row.look_again_on is not None and row.look_again_on > today else None
    values = {
        "status": LessonStatus.CURRENT.value,
        "confirmed_on": today,
        "look_again_on": look_again_on or kept,
    }
    lesson: Lesson = change_item(actor, opened, row, values, seen_version)
    return lesson
