"""CUL-1: nothing leaves draft without a promise, and a review keeps the one under which people spoke."""

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.change_state import change_state
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.statement.reads import PROMISE, statement_said, statements_ever_said
from lightkeeper.usecases.statement.sign_statement import sign_statement
from tests.people import Cast
from tests.usecases.stage import everything, make_review


def test_without_a_promise_no_review_leaves_draft(cast: Cast) -> None:
    rows.Statement.objects.all().delete()
    review = make_review(cast)
    before = everything()
    with pytest.raises(NotAllowedError, match="promise"):
        change_state(cast.actor("alice"), review.id, ReviewState.IN_REVIEW)
    with pytest.raises(NotAllowedError, match="promise"):
        share_review(cast.actor("alice"), review.id, Level.ORGANISATION)
    assert everything() == before


def test_a_draft_begun_before_the_promise_takes_the_one_in_force(cast: Cast) -> None:
    rows.Statement.objects.all().delete()
    review = make_review(cast)
    sign_statement(SYSTEM, PROMISE, "We learn at {organisation}.", "Head")
    change_state(cast.actor("alice"), review.id, ReviewState.IN_REVIEW)
    assert show_review(cast.actor("alice"), review.id).rendition.promise == "We learn at Quayside."


def test_a_new_promise_leaves_older_reviews_with_theirs(cast: Cast) -> None:
    before = show_review(cast.actor("bob"), cast.review.id).rendition
    sign_statement(SYSTEM, PROMISE, "A second promise.", "Head")
    younger = make_review(cast)
    after = show_review(cast.actor("bob"), cast.review.id).rendition
    assert (after.promise, after.promise_version) == (before.promise, 1)
    assert show_review(cast.actor("bob"), younger.id).rendition.promise == "A second promise."
    assert statement_said(PROMISE).version == 2
    assert [one.version for one in statements_ever_said() if one.kind == PROMISE] == [2, 1]


@pytest.mark.parametrize(("text", "signer"), [(" ", "Head"), ("We learn.", " "), ("Until {date}.", "Head")])
def test_a_promise_that_is_not_whole_is_not_signed(cast: Cast, text: str, signer: str) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        sign_statement(SYSTEM, PROMISE, text, signer)
    assert everything() == before


def test_a_review_moves_only_as_its_stages_allow(cast: Cast) -> None:
    with pytest.raises(NotAllowedError, match="in review"):
        change_state(cast.actor("alice"), cast.review.id, ReviewState.ARCHIVED)


def test_sharing_for_the_first_time_goes_through_the_share_page(cast: Cast) -> None:
    alice = cast.actor("alice")
    rows.Review.objects.filter(id=cast.review.id).update(nothing_found=[one.value for one in Prompt])
    for state in (ReviewState.IN_REVIEW, ReviewState.APPROVED):
        change_state(alice, cast.review.id, state)
    with pytest.raises(NotAllowedError, match="share page"):
        change_state(alice, cast.review.id, ReviewState.SHARED)
