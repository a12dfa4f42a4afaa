"""Suggest questions for a review: at most three, for those who may write in it (practice ASK-3)."""

from collections.abc import Iterable

from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.question.suggestions import Suggestion, suggest_questions
from lightkeeper.usecases.suggestion.so_far import review_so_far


def suggestions_for(review: Rendition, put_away: Iterable[str], section: str = "") -> list[Suggestion]:
    """Return what the rules say of a review as one person sees it."""
    asked = {one.catalogue_key for one in review.questions if one.catalogue_key}
    return suggest_questions(review_so_far(review), asked=asked, put_away=set(put_away), section=section)
