"""The question that a kind of review stands under: what a near miss, a success or a look ahead asks first (GRO-2)."""

from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY, CatalogueQuestion

HOW_DID_THIS_GO_RIGHT = SHIPPED_BY_KEY["Q-G5"]
# By the words of `ReviewKind`: reviews hold questions, so that questions cannot know reviews.
LEADING_QUESTIONS: dict[str, CatalogueQuestion] = {
    "near_miss": SHIPPED_BY_KEY["Q-M1"],
    "pre_mortem": SHIPPED_BY_KEY["Q-M2"],
    "success": HOW_DID_THIS_GO_RIGHT,
}


def question_of_kind(kind: str) -> CatalogueQuestion | None:
    """Return the question that a review of this kind asks first, or None: most ask the pinned two only."""
    return LEADING_QUESTIONS.get(kind)
