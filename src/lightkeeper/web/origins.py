"""Where a thing in a review came from, for whoever reads the thing: the question whose answer it was made of."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator

from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownEvent,
    ShownFactor,
    ShownLesson,
    ShownReflection,
)
from lightkeeper.domain.provenance.provenance import Origin

LONGEST_NAME = 80
Made = ShownEvent | ShownFactor | ShownLesson | ShownActionItem | ShownReflection


@dataclass(frozen=True)
class OriginLine:
    """The words behind "Came from", and where they lead."""

    words: str
    href: str


def origins_of(review: Rendition) -> dict[UUID, OriginLine]:
    """Return a line for each thing that was made of an answer which its reader is shown, by the thing's id."""
    if not review.answers:
        return {}
    questions = {one.id: Truncator(one.text).chars(LONGEST_NAME) for one in review.questions}
    here = reverse("questions", args=[review.id])
    lines = {
        one.id: OriginLine(f"the answer to “{questions[one.question_id]}”", f"{here}#answer-{one.id}")
        for one in review.answers
        if one.question_id in questions
    }
    things: tuple[Made, ...] = (
        *review.events,
        *review.factors,
        *review.lessons,
        *review.action_items,
        *review.reflections,
    )
    return {
        one.id: lines[one.came_from.id]
        for one in things
        if one.came_from is not None and one.came_from.origin is Origin.ANSWER and one.came_from.id in lines
    }
