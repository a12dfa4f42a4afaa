"""Who may watch is asked for one and for many alike, whatever the review's level and the person's part."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Participation, Review
from lightkeeper.usecases.meeting.watching import WatchedAs, watched_as, who_may_watch
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.invite import end_part, invite
from tests.people import Cast
from tests.usecases.meeting.hall import heard_of

NAMES = ("alice", "bob", "rita", "mallory")


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("state", [ReviewState.DRAFT, ReviewState.SHARED])
@pytest.mark.parametrize("ritas_part", [None, Role.READER])
@pytest.mark.django_db
def test_many_are_told_what_each_alone_is_told(
    cast: Cast, level: Level, state: ReviewState, ritas_part: Role | None
) -> None:
    Review.objects.filter(id=cast.review.id).update(level=level, state=state)
    if ritas_part:
        Participation.objects.create(review=cast.review, account=cast.rita, role=ritas_part)
    ids = {name: getattr(cast, name).id for name in NAMES}
    together = who_may_watch(cast.review.id, ids.values())
    for name in NAMES:
        try:
            alone: WatchedAs | None = watched_as(cast.actor(name), cast.review.id)
        except (NotAllowedError, NotFoundError):
            alone = None
        assert together[ids[name]] is alone, name


def test_a_part_says_as_what_somebody_watches(cast: Cast) -> None:
    Participation.objects.create(review=cast.review, account=cast.rita, role=Role.READER)
    told = who_may_watch(cast.review.id, [getattr(cast, name).id for name in NAMES])
    assert [told[getattr(cast, name).id] for name in NAMES] == [
        WatchedAs.FACILITATOR,
        WatchedAs.CONTRIBUTOR,
        WatchedAs.READER,
        None,
    ]


def test_whoever_is_switched_off_or_meets_over_nothing_watches_nothing(cast: Cast) -> None:
    Account.objects.filter(id=cast.bob.id).update(is_active=False)
    assert who_may_watch(cast.review.id, [cast.bob.id]) == {cast.bob.id: None}
    assert who_may_watch(cast.bob.id, [cast.alice.id]) == {cast.alice.id: None}


def test_a_meeting_is_told_whose_part_begins_changes_or_ends(cast: Cast) -> None:
    alice, review_id = cast.actor("alice"), cast.review.id
    assert heard_of(lambda: invite(alice, review_id, cast.rita.id, Role.CONTRIBUTOR)) == [review_id]
    assert heard_of(lambda: invite(alice, review_id, cast.rita.id, Role.READER)) == [review_id]
    assert heard_of(lambda: end_part(alice, review_id, cast.rita.id)) == [review_id]
