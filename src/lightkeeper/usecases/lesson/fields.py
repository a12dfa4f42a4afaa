"""What people may say of a lesson."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.store.models import Factor, Lesson
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.moments import check_moments
from lightkeeper.usecases.item.text import checked_remark, checked_text


@dataclass(frozen=True)
class LessonFields:
    """One lesson as somebody writes it; `factor_ids` are of the same review."""

    text: str
    applies_when: str = ""
    does_not_apply_when: str = ""
    own_level: str = ""
    factor_ids: tuple[UUID, ...] = ()
    status: LessonStatus = LessonStatus.CURRENT
    look_again_on: date | None = None


def lesson_values(opened: Opened, fields: LessonFields, row: Lesson | None = None) -> dict[str, Any]:
    """Return the columns of a lesson, for a new one or for `row`; raises UnusableValueError."""
    review = opened.row
    check_day(fields.look_again_on)
    return {
        "text": checked_text(review, fields.text, "Say in one sentence what was learned."),
        "applies_when": checked_remark(review, fields.applies_when),
        "does_not_apply_when": checked_remark(review, fields.does_not_apply_when),
        "own_level": fields.own_level,
        "status": fields.status.value,
        "look_again_on": fields.look_again_on,
        "factors": [*_factors(opened, fields.factor_ids), *_out_of_sight(opened, row)],
    }


def check_day(day: date | None) -> None:
    """Raise UnusableValueError unless a day that is given can be kept."""
    check_moments(datetime.combine(day, time(12), UTC) if day is not None else None)


def _factors(opened: Opened, ids: Iterable[UUID]) -> list[Factor]:
    """Return the factors named; those of other reviews, or beyond what the actor may see, are left out."""
    found = Factor.objects.filter(review=opened.row, removed_at=None, id__in=list(ids))
    return [factor for factor in found if opened.shows(factor.own_level)]


def _out_of_sight(opened: Opened, row: Lesson | None) -> list[Factor]:
    """Return linked factors that whoever writes cannot see, and so cannot mean to take away."""
    linked = row.factors.all() if row is not None else ()
    return [factor for factor in linked if factor.removed_at or not opened.shows(factor.own_level)]
