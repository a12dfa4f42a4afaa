"""Confirming a lesson says that it holds today, and when to look again."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.confirm_lesson import confirm_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast

DOUBTED = LessonFields("Limits help.", status=LessonStatus.DOUBTFUL, look_again_on=date(2026, 3, 1))


@pytest.fixture(autouse=True)
def noon() -> object:
    """Let it be noon of a day in May."""
    with time_machine.travel(datetime(2026, 5, 4, 12, tzinfo=UTC), tick=False):
        yield


def test_it_holds_today_and_the_day_that_has_passed_is_let_go(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    held = confirm_lesson(cast.actor("alice"), lesson.id)
    assert (held.status, held.confirmed_on, held.look_again_on) == ("current", date(2026, 5, 4), None)


def test_another_day_can_be_chosen_and_one_to_come_is_kept(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    assert confirm_lesson(cast.actor("bob"), lesson.id, date(2027, 5, 4)).look_again_on == date(2027, 5, 4)
    assert confirm_lesson(cast.actor("bob"), lesson.id).look_again_on == date(2027, 5, 4)
    with pytest.raises(UnusableValueError):
        confirm_lesson(cast.actor("bob"), lesson.id, date(1066, 10, 14))


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    lesson = add_lesson(cast.actor("bob"), cast.review.id, DOUBTED)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            confirm_lesson(cast.actor(name), lesson.id)
