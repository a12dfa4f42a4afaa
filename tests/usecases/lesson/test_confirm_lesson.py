"""Confirming a lesson says that it holds today, and when to look again."""

from datetime import date

import pytest

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.confirm_lesson import confirm_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast

DOUBTED = LessonFields("Limits help.", status=LessonStatus.DOUBTFUL, look_again_on=date(2026, 3, 1))


TODAY = date(2026, 5, 4)


def test_it_holds_today_and_the_day_that_has_passed_is_let_go(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    held = confirm_lesson(cast.actor("alice"), lesson.id, TODAY)
    assert (held.status, held.confirmed_on, held.look_again_on) == ("current", TODAY, None)


def test_another_day_can_be_chosen_and_one_to_come_is_kept(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    assert confirm_lesson(cast.actor("bob"), lesson.id, TODAY, date(2027, 5, 4)).look_again_on == date(2027, 5, 4)
    assert confirm_lesson(cast.actor("bob"), lesson.id, TODAY).look_again_on == date(2027, 5, 4)
    with pytest.raises(UnusableValueError):
        confirm_lesson(cast.actor("bob"), lesson.id, TODAY, date(1066, 10, 14))


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            confirm_lesson(cast.actor(name), lesson.id, TODAY)
