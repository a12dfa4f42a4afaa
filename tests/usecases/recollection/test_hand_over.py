"""Handing a recollection over, and taking it back."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Recollection, Review
from lightkeeper.usecases.recollection.hand_over import hand_over, take_back
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.own import Stand, my_recollection
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.recollection.tellers import passage_of, tell, write


def test_each_answer_carries_its_own_consent(cast: Cast) -> None:
    write(cast, "bob", {"story": "It grew.", "Q-D1": "To drain it.", "Q-D7": "A child at home."})
    wanted = {"story": Consent.QUOTE_ROLE, "Q-D7": Consent.NONE, "unknown": Consent.QUOTE_NAMED}
    hand_over(cast.actor("bob"), cast.review.id, wanted)
    assert [passage_of(cast, "bob", key).consent for key in ("story", "Q-D1", "Q-D7")] == [
        "quote_role", "paraphrase", "none",
    ]  # fmt: skip


def test_whoever_would_rather_tell_it_aloud_is_ready_too(cast: Cast) -> None:
    hand_over(cast.actor("bob"), cast.review.id, {})
    assert my_recollection(cast.actor("bob"), cast.review.id).stand is Stand.HANDED_OVER


def test_it_is_taken_back_while_nobody_opened_it(cast: Cast) -> None:
    tell(cast, "bob")
    take_back(cast.actor("bob"), cast.review.id)
    assert my_recollection(cast.actor("bob"), cast.review.id).stand is Stand.WRITING
    write(cast, "bob", {"story": "Another story."})
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    with pytest.raises(UnusableValueError, match="This was opened"):
        take_back(cast.actor("bob"), cast.review.id)
    with pytest.raises(UnusableValueError, match="This was opened"):
        hand_over(cast.actor("bob"), cast.review.id, {})


def test_handing_over_twice_keeps_the_first_moment(cast: Cast) -> None:
    tell(cast, "bob")
    first = Recollection.objects.get()
    hand_over(cast.actor("bob"), cast.review.id, {"story": Consent.NONE})
    second = Recollection.objects.get()
    assert (second.handed_over_at, second.version) == (first.handed_over_at, first.version + 1)


def test_nobody_hands_over_or_takes_back_for_others(cast: Cast) -> None:
    tell(cast, "bob")
    with pytest.raises(NotFoundError):
        take_back(cast.actor("alice"), cast.review.id)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    with pytest.raises(NotAllowedError):
        hand_over(cast.actor("rita"), cast.review.id, {})
    for name in ("rita", "mallory"):
        with pytest.raises(NotFoundError):
            take_back(cast.actor(name), cast.review.id)
    assert Recollection.objects.get().handed_over_at is not None
