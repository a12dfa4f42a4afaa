"""Approving waits for what went well, where we were lucky and what made it hard (practice GRO-1)."""

import pytest

from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store.models import Reflection, Review
from lightkeeper.usecases.reflection.add_reflection import add_reflection
from lightkeeper.usecases.reflection.fields import ReflectionFields
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.change_state import change_state
from tests.people import Cast
from tests.usecases.stage import everything


@pytest.fixture(autouse=True)
def in_conversation(cast: Cast) -> None:
    """Start the conversation."""
    change_state(cast.actor("alice"), cast.review.id, ReviewState.IN_REVIEW)


def approve(cast: Cast, who: str = "alice") -> str:
    """Approve the cast's review and return where it stands."""
    return change_state(cast.actor(who), cast.review.id, ReviewState.APPROVED).state


def test_a_review_with_open_prompts_is_not_approved_and_says_which(cast: Cast) -> None:
    add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(Prompt.WELL, "The switch held."))
    before = everything()
    with pytest.raises(NotAllowedError, match=r"answer where we were lucky, what made it hard, or say"):
        approve(cast)
    assert everything() == before


def test_nothing_found_is_an_answer(cast: Cast) -> None:
    add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(Prompt.WELL, "The switch held."))
    for prompt in (Prompt.LUCKY, Prompt.HARD):
        say_nothing_found(cast.actor("bob"), cast.review.id, prompt)
    assert approve(cast) == "approved"


def test_a_reflection_that_was_taken_out_answers_nothing(cast: Cast) -> None:
    for prompt in Prompt:
        add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(prompt, "Said."))
    Reflection.objects.filter(prompt="hard").update(removed_at=cast.review.created_at)
    with pytest.raises(NotAllowedError, match="what made it hard"):
        approve(cast)


@pytest.mark.parametrize("kind", [ReviewKind.SHORT, ReviewKind.THEME, ReviewKind.LEARNING, ReviewKind.PRE_MORTEM])
def test_short_and_other_kinds_are_approved_without(cast: Cast, kind: ReviewKind) -> None:
    Review.objects.filter(id=cast.review.id).update(kind=kind)
    assert approve(cast) == "approved"


def test_what_came_from_elsewhere_is_approved_without(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(import_key="document:1")
    assert approve(cast) == "approved"


def test_stopping_to_share_asks_nothing(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(state="shared")
    assert approve(cast) == "approved"


@pytest.mark.parametrize(
    ("who", "refusal"), [("bob", NotAllowedError), ("rita", NotFoundError), ("mallory", NotFoundError)]
)
def test_nobody_else_approves(cast: Cast, who: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        approve(cast, who)
