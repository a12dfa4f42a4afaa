"""A lesson may wait for its conditions."""

from uuid import uuid4

from lightkeeper.domain.lesson.lesson import Lesson


def test_a_young_lesson_has_no_conditions_yet() -> None:
    lesson = Lesson(uuid4(), "Ask what was known then")
    assert (lesson.applies_when, lesson.does_not_apply_when, lesson.level) == ("", "", None)
