"""The page of questions shows what somebody may see, and offers what they may do."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store.models import Review
from lightkeeper.usecases.question.hide_question import hide_question
from lightkeeper.usecases.question.reads import show_questions
from lightkeeper.usecases.refusals import NotFoundError
from tests.people import Cast


def test_every_review_begins_with_the_pinned_two(cast: Cast) -> None:
    shown = show_questions(cast.actor("bob"), cast.review.id)
    assert [one.key for one in shown.always] == ["Q-I1", "Q-J1"]
    assert [one.question.key for one in shown.suggestions] == ["Q-C1"]
    assert len(shown.catalogue) >= 60


@pytest.mark.parametrize(("kind", "key"), [(ReviewKind.NEAR_MISS, "Q-M1"), (ReviewKind.SUCCESS, "Q-G5")])
def test_some_kinds_begin_with_a_question_of_their_own(cast: Cast, kind: ReviewKind, key: str) -> None:
    Review.objects.filter(id=cast.review.id).update(kind=kind)
    assert show_questions(cast.actor("bob"), cast.review.id).always[0].key == key


def test_readers_are_offered_nothing_to_do_and_told_no_reasons(cast: Cast) -> None:
    hide_question(cast.actor("alice"), cast.review.id, "Q-J1", "It comes later.")
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    shown = show_questions(cast.actor("rita"), cast.review.id)
    assert (shown.hidden, shown.suggestions, shown.catalogue) == ({}, (), ())


def test_strangers_find_nothing(cast: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            show_questions(cast.actor(name), cast.review.id)
