"""What the form of a lesson offers, and since when each lesson stands."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import Factor, Lesson
from lightkeeper.usecases.edition.load_findings import factor_of
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.review.reads import ShownReview, audience_in


@dataclass(frozen=True)
class FactorChoice:
    """A factor to be named."""

    id: UUID
    text: str


def factors_to_choose(actor: Actor, review_id: UUID) -> list[FactorChoice]:
    """Return the factors of a review in order; raises NotAllowedError for readers."""
    open_review(actor, review_id, Verb.EDIT)
    opened, audience = audience_in(actor, review_id)
    values = (factor_of(row, ()) for row in Factor.objects.filter(review=opened.row, removed_at=None))
    shown = (render(value, audience, level=Level(opened.row.level)) for value in values)
    return [FactorChoice(one.id, one.text) for one in shown if one is not None]


def days_written(page: ShownReview) -> dict[UUID, date]:
    """Return the day on which each lesson that nobody confirmed yet was written, of those that somebody is shown."""
    ids = [one.id for one in page.rendition.lessons if one.confirmed_on is None]
    if not ids:
        return {}
    rows = Lesson.objects.filter(review_id=page.rendition.id, id__in=ids).values_list("id", "recorded_at")
    return {lesson_id: recorded_at.date() for lesson_id, recorded_at in rows}
