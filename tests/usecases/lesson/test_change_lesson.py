"""A lesson names its factors, may come into doubt, and says when to look again."""

from datetime import date

import pytest

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.store.models import Factor, Lesson
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.change_lesson import change_lesson
from lightkeeper.usecases.lesson.confirm_lesson import confirm_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.lesson.reads import days_written, factors_to_choose
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for, show_review
from tests.people import Cast
from tests.usecases.stage import make_review


def test_a_lesson_keeps_factors_status_and_its_day(cast: Cast) -> None:
    bob = cast.actor("bob")
    factor = add_factor(bob, cast.review.id, FactorFields("No alarm"))
    elsewhere = add_factor(cast.actor("alice"), make_review(cast, "Another").id, FactorFields("No limit"))
    said = LessonFields(
        "Quotas are limits too.",
        factor_ids=(factor.id, elsewhere.id),
        status=LessonStatus.DOUBTFUL,
        look_again_on=date(2026, 9, 1),
    )
    lesson = add_lesson(bob, cast.review.id, said)
    shown = rendition_for(bob, cast.review.id).lessons[0]
    assert (shown.factor_ids, shown.status, shown.look_again_on) == (
        (factor.id,),
        LessonStatus.DOUBTFUL,
        date(2026, 9, 1),
    )
    assert days_written(show_review(bob, cast.review.id)) == {lesson.id: lesson.recorded_at.date()}
    confirm_lesson(bob, lesson.id, date(2026, 3, 2))
    assert days_written(show_review(bob, cast.review.id)) == {}
    assert [one.text for one in factors_to_choose(bob, cast.review.id)] == ["No alarm"]


def test_a_factor_out_of_sight_stays_named(cast: Cast) -> None:
    factor = add_factor(cast.actor("alice"), cast.review.id, FactorFields("No alarm"))
    lesson = add_lesson(cast.actor("alice"), cast.review.id, LessonFields("Limits help.", factor_ids=(factor.id,)))
    Factor.objects.filter(id=factor.id).update(own_level="P")
    assert factors_to_choose(cast.actor("bob"), cast.review.id) == []
    change_lesson(cast.actor("bob"), lesson.id, LessonFields("Limits help us."))
    assert list(Lesson.objects.get(id=lesson.id).factors.all()) == [factor]
    Factor.objects.filter(id=factor.id).update(own_level="")
    change_lesson(cast.actor("bob"), lesson.id, LessonFields("Limits help us."))
    assert not Lesson.objects.get(id=lesson.id).factors.exists()


def test_a_day_beyond_all_calendars_is_not_kept(cast: Cast) -> None:
    with pytest.raises(UnusableValueError):
        add_lesson(cast.actor("bob"), cast.review.id, LessonFields("Limits.", look_again_on=date(9999, 1, 1)))


def test_readers_and_strangers_choose_no_factors(cast: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises((NotFoundError, NotAllowedError)):
            factors_to_choose(cast.actor(name), cast.review.id)
