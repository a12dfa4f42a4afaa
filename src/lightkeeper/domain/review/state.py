"""The stages a review passes, and the moves between them."""

from enum import StrEnum


class ReviewKind(StrEnum):
    """What sort of looking-back it is."""

    FULL = "full"
    SHORT = "short"
    NEAR_MISS = "near_miss"
    SUCCESS = "success"
    THEME = "theme"
    LEARNING = "learning"
    PRE_MORTEM = "pre_mortem"


# Kinds that end with what went well, what was luck and what made it hard (practice GRO-1, decision 0010).
ASKS_PROMPTS = frozenset({ReviewKind.FULL, ReviewKind.NEAR_MISS, ReviewKind.SUCCESS})


class ReviewState(StrEnum):
    """How far a review has come."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    SHARED = "shared"
    ARCHIVED = "archived"

    @property
    def is_shared(self) -> bool:
        """Say whether people beyond those taking part may read it."""
        return self in (ReviewState.SHARED, ReviewState.ARCHIVED)


MOVES: dict[ReviewState, frozenset[ReviewState]] = {
    ReviewState.DRAFT: frozenset({ReviewState.IN_REVIEW}),
    ReviewState.IN_REVIEW: frozenset({ReviewState.DRAFT, ReviewState.APPROVED}),
    ReviewState.APPROVED: frozenset({ReviewState.IN_REVIEW, ReviewState.SHARED}),
    ReviewState.SHARED: frozenset({ReviewState.APPROVED, ReviewState.ARCHIVED}),
    ReviewState.ARCHIVED: frozenset({ReviewState.SHARED}),
}


class IllegalMoveError(Exception):
    """The review cannot go from its state to that one; the message names the states it can go to."""


def check_move(current: ReviewState, wanted: ReviewState) -> None:
    """Raise unless a review may go from one state to the other."""
    if wanted not in MOVES[current]:
        possible = ", ".join(sorted(state.value.replace("_", " ") for state in MOVES[current]))
        raise IllegalMoveError(
            f"A review that is {current.value.replace('_', ' ')} cannot become {wanted.value.replace('_', ' ')}. "
            f"It can become: {possible}."
        )
