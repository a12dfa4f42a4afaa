"""Tests of sharing and of making stricter: who may, what stands in the way, and what is noted."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Participation, Review, Statement
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.change_state import change_state
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.share.share_review import restrict_review, share_review
from tests.people import Cast

Attempt = Callable[..., Review]


@pytest.mark.parametrize("level", [Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC])
def test_the_facilitator_shares_and_it_is_noted(cast: Cast, level: Level) -> None:
    review = share_review(cast.actor("alice"), cast.review.id, level)
    assert (review.state, review.level) == ("shared", level.value)
    assert review.shared_at is not None
    entry = AuditEntry.objects.get(what="shared")
    assert (entry.account_id, entry.review_id, entry.detail) == (cast.alice.id, cast.review.id, level.value)


@pytest.mark.parametrize(
    ("who", "refusal"),
    [("bob", NotAllowedError), ("rita", NotFoundError), ("mallory", NotFoundError), ("visitor", NotFoundError)],
)
@pytest.mark.parametrize("attempt", [share_review, restrict_review])
def test_nobody_else_shares_or_closes_a_draft_and_nothing_is_written(
    cast: Cast, who: str, refusal: type[Exception], attempt: Attempt
) -> None:
    notes = AuditEntry.objects.count()
    with pytest.raises(refusal):
        attempt(cast.actor(who), cast.review.id, Level.PARTICIPANTS)
    cast.review.refresh_from_db()
    assert (cast.review.state, cast.review.level) == ("draft", "L2")
    assert AuditEntry.objects.count() == notes


@pytest.mark.parametrize("who", ["bob", "rita", "mallory", "visitor"])
def test_readers_of_a_public_review_can_read_it_and_no_more(cast: Cast, who: str) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    assert show_review(cast.actor(who), cast.review.id).rendition
    for attempt in (share_review, restrict_review):
        with pytest.raises(NotAllowedError):
            attempt(cast.actor(who), cast.review.id, Level.PARTICIPANTS)


def test_a_review_that_does_not_exist_is_refused_as_one_that_is_not_shared(cast: Cast) -> None:
    said = set()
    for review_id in (cast.review.id, uuid4()):
        with pytest.raises(NotFoundError) as refused:
            share_review(cast.actor("mallory"), review_id, Level.PUBLIC)
        said.add(str(refused.value))
    assert len(said) == 1


@pytest.mark.parametrize("level", [Level.RESTRICTED, Level.PRIVATE])
def test_a_review_is_not_shared_with_fewer_people_than_take_part(cast: Cast, level: Level) -> None:
    with pytest.raises(NotAllowedError):
        share_review(cast.actor("alice"), cast.review.id, level)


def test_an_archived_review_is_brought_back_before_it_is_shared(cast: Cast) -> None:
    Review.objects.update(state=ReviewState.ARCHIVED.value)
    with pytest.raises(NotAllowedError, match="archived"):
        share_review(cast.actor("alice"), cast.review.id, Level.PARTICIPANTS)


@pytest.mark.parametrize(("kind", "word"), [(Statement.PROMISE, "promise"), (Statement.BOUNDARY, "boundary")])
def test_nothing_is_shared_before_people_were_told_what_for(cast: Cast, kind: str, word: str) -> None:
    Statement.objects.filter(kind=kind).delete()
    Review.objects.update(promise_version=0, boundary_version=0)
    with pytest.raises(NotAllowedError, match=word):
        share_review(cast.actor("alice"), cast.review.id, Level.PARTICIPANTS)
    assert not AuditEntry.objects.filter(what="shared").exists()


def test_sharing_cannot_be_reached_around_the_share_page(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(nothing_found=[one.value for one in Prompt])
    for state in (ReviewState.IN_REVIEW, ReviewState.APPROVED):
        change_state(cast.actor("alice"), cast.review.id, state)
    with pytest.raises(NotAllowedError, match="share page"):
        change_state(cast.actor("alice"), cast.review.id, ReviewState.SHARED)


def test_making_it_stricter_takes_effect_at_once(cast: Cast) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert show_review(cast.actor("mallory"), cast.review.id)
    restrict_review(cast.actor("alice"), cast.review.id, Level.PARTICIPANTS)
    with pytest.raises(NotFoundError):
        show_review(cast.actor("mallory"), cast.review.id)
    assert AuditEntry.objects.get(what="restricted").detail == "L2"


def test_stricter_is_the_only_way_without_the_share_page(cast: Cast) -> None:
    for level in (Level.ORGANISATION, Level.PUBLIC):
        with pytest.raises(NotAllowedError, match="share page"):
            restrict_review(cast.actor("alice"), cast.review.id, level)
    with pytest.raises(NotAllowedError):
        restrict_review(cast.actor("alice"), cast.review.id, Level.PRIVATE)


def test_nobody_locks_themselves_out_by_making_it_stricter(cast: Cast) -> None:
    Participation.objects.filter(account=cast.alice).delete()
    with pytest.raises(NotAllowedError, match="no longer see"):
        restrict_review(cast.actor("alice"), cast.review.id, Level.RESTRICTED)
    assert show_review(cast.actor("alice"), cast.review.id)


def test_an_administrator_without_a_part_learns_nothing_of_a_draft(cast: Cast) -> None:
    administrator = replace(cast.actor("mallory"), is_administrator=True)
    for attempt in (share_review, restrict_review):
        with pytest.raises(NotFoundError):
            attempt(administrator, cast.review.id, Level.PARTICIPANTS)
