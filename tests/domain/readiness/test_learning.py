"""QC13, QC14 and QC19: well, lucky, hard; lessons; and what was seen before."""

from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.domain.reflection.reflection import Prompt, Reflection
from tests.domain.readiness.samples import ITEM, READY, check_of


def test_each_prompt_is_answered_or_found_empty() -> None:
    well = Reflection(UUID(int=61), Prompt.WELL, "The switch held.")
    assert check_of("QC13", reflections=(well,), nothing_found=(Prompt.HARD, Prompt.LUCKY)).is_met
    check = check_of("QC13", reflections=(well,), nothing_found=())
    assert check.reason == "Not answered yet: where we were lucky, what made it hard."


def test_a_lesson_says_when_it_applies() -> None:
    (lesson,) = READY.lessons
    assert check_of("QC14", lessons=(replace(lesson, applies_when=""),)).thing_ids == (lesson.id,)
    assert check_of("QC14", lessons=(replace(lesson, status=LessonStatus.SUPERSEDED),)).is_met is False
    assert check_of("QC14", lessons=(), learned_instead="The limit is where it has to be.").is_met


def test_earlier_work_that_is_pointed_to_counts_as_looked_at() -> None:
    assert check_of("QC19").is_met
    assert check_of("QC19", action_items=(replace(ITEM, earlier_ids=()),)).is_met is None
