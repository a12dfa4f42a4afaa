"""What the page of a review's questions shows."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.question.catalogue import PINNED, SHIPPED_BY_KEY, CatalogueQuestion
from lightkeeper.domain.question.prompts import question_of_kind
from lightkeeper.domain.question.suggestions import Suggestion
from lightkeeper.store.models import Review
from lightkeeper.usecases.catalogue.reads import questions_to_choose
from lightkeeper.usecases.review.reads import ShownReview, audience_in, show_review
from lightkeeper.usecases.suggestion.suggest import suggestions_for


@dataclass(frozen=True)
class QuestionsOfReview:
    """A review's questions and what belongs to them. Suggestions and the catalogue are for those who may write.

    `always` are the questions this review begins with whether or not somebody asked them: the one of its kind, and the
    pinned two. `hidden` gives the reason for each pinned one that this review does without.
    """

    page: ShownReview
    always: tuple[CatalogueQuestion, ...]
    hidden: dict[str, str]
    suggestions: tuple[Suggestion, ...]
    catalogue: tuple[CatalogueQuestion, ...]


def show_questions(actor: Actor, review_id: UUID, section: str = "") -> QuestionsOfReview:
    """Return the questions of a review as the actor may see them; raises NotFoundError."""
    page = show_review(actor, review_id)
    of_kind = question_of_kind(page.rendition.kind)
    always = (*((of_kind,) if of_kind else ()), *(SHIPPED_BY_KEY[key] for key in PINNED))
    if not page.clearance.strictness >= Level.PARTICIPANTS.strictness:
        return QuestionsOfReview(page, always, {}, (), ())
    row = Review.objects.only("hidden_questions", "dismissed_suggestions").get(id=review_id)
    suggestions = suggestions_for(page.rendition, row.dismissed_suggestions, section) if page.may_edit else []
    return QuestionsOfReview(
        page=page,
        always=always,
        hidden=_reasons(actor, review_id, row.hidden_questions),
        suggestions=tuple(suggestions),
        catalogue=tuple(questions_to_choose()) if page.may_edit else (),
    )


def _reasons(actor: Actor, review_id: UUID, hidden: dict[str, str]) -> dict[str, str]:
    if not hidden:
        return {}
    _, audience = audience_in(actor, review_id)
    return {key: render(reason, audience) for key, reason in hidden.items() if key in PINNED}
