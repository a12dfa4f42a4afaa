"""The moves between a review's stages, in words. Sharing is none of them: it has a page of its own."""

from dataclasses import dataclass

from lightkeeper.domain.review.state import MOVES, ReviewState

FORWARD = {
    (ReviewState.DRAFT, ReviewState.IN_REVIEW): "Start the conversation",
    (ReviewState.IN_REVIEW, ReviewState.APPROVED): "Approve",
    (ReviewState.ARCHIVED, ReviewState.SHARED): "Bring back",
}
BACK = {
    (ReviewState.IN_REVIEW, ReviewState.DRAFT): "Back to draft",
    (ReviewState.APPROVED, ReviewState.IN_REVIEW): "Back to the conversation",
    (ReviewState.SHARED, ReviewState.APPROVED): "Stop sharing",
    (ReviewState.SHARED, ReviewState.ARCHIVED): "Put away",
}


@dataclass(frozen=True)
class Move:
    """One move: the state it leads to, and the words on its button."""

    state: str
    words: str


def moves_forward(state: ReviewState) -> list[Move]:
    """Return the next stages."""
    return _moves(state, FORWARD)


def moves_back(state: ReviewState) -> list[Move]:
    """Return the ways back and out."""
    return _moves(state, BACK)


def _moves(state: ReviewState, words: dict[tuple[ReviewState, ReviewState], str]) -> list[Move]:
    return [Move(to.value, words[state, to]) for to in sorted(MOVES[state]) if (state, to) in words]
