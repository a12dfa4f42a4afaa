"""A lesson asks to be looked at again when its day has come, or after a year."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from lightkeeper.domain.lesson.lesson import Lesson, LessonStatus
from lightkeeper.domain.lesson.recheck import asks_again, months_later

LESSON = Lesson(uuid4(), "Quotas are limits too.", confirmed_on=date(2025, 3, 1))


@pytest.mark.parametrize(("today", "asks"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)])
def test_twelve_months_without_confirmation_ask(today: date, asks: bool) -> None:
    assert asks_again(LESSON, today) is asks


def test_a_lesson_that_nobody_confirmed_counts_from_the_day_it_was_written() -> None:
    unconfirmed = replace(LESSON, confirmed_on=None)
    assert asks_again(unconfirmed, date(2026, 3, 1), written_on=date(2025, 3, 1))
    assert not asks_again(unconfirmed, date(2026, 3, 1), written_on=date(2025, 3, 2))
    assert not asks_again(unconfirmed, date(2026, 3, 1))


def test_a_day_that_people_chose_comes_before_the_year_and_counts_until_somebody_confirms() -> None:
    chosen = replace(LESSON, look_again_on=date(2025, 6, 1))
    assert asks_again(chosen, date(2025, 6, 1))
    assert not asks_again(chosen, date(2025, 5, 31))
    assert not asks_again(replace(chosen, confirmed_on=date(2025, 6, 1)), date(2025, 7, 1))
    assert not asks_again(replace(LESSON, look_again_on=date(2028, 1, 1)), date(2027, 1, 1))


@pytest.mark.parametrize("status", [LessonStatus.DOUBTFUL, LessonStatus.SUPERSEDED])
def test_a_lesson_in_doubt_or_replaced_does_not_ask(status: LessonStatus) -> None:
    assert not asks_again(replace(LESSON, status=status), date(2030, 1, 1))


def test_a_month_that_is_too_short_ends_on_its_last_day() -> None:
    assert months_later(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_later(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert months_later(date(9999, 6, 1), 12) == date.max
