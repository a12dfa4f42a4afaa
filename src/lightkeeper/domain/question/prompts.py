"""The question that a kind of review stands under: what a near miss, a success or a look ahead asks first (GRO-2)."""

from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY, CatalogueQuestion
from lightkeeper.domain.review.state import ReviewKind

HOW_DID_THIS_GO_RIGHT = SHIPPED_BY_KEY["Q-G5"]
LEADING_QUESTIONS: dict[ReviewKind, CatalogueQuestion] = {
    ReviewKind.NEAR_MISS: SHIPPED_BY_KEY["Q-M1"],
    ReviewKind.PRE_MORTEM: SHIPPED_BY_KEY["Q-M2"],
    ReviewKind.SUCCESS: HOW_DID_THIS_GO_RIGHT,
}


def question_of_kind(kind: ReviewKind) -> CatalogueQuestion | None:
    """Return the question that a review of this kind asks first, or None: most ask the pinned two only."""
    return LEADING_QUESTIONS.get(kind)
