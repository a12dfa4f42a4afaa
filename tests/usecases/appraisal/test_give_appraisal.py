"""Answering: complete, in one's own words, and a veto that sharing waits for."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, Appraisal
from lightkeeper.usecases.appraisal.ask_reader import ask_closest_person, ask_reader
from lightkeeper.usecases.appraisal.give_appraisal import UnfinishedError, give_appraisal, settle_objection
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast
from tests.usecases.appraisal.reading import ALL_YES, share
from tests.usecases.stage import everything


def test_a_reader_answers_and_answers_anew_and_names_become_roles(cast: Cast) -> None:
    share(cast)
    ask_reader(cast.actor("alice"), cast.review.id, cast.rita.id)
    rita = cast.actor("rita")
    said = {"evidence": "Ask Bob Brannigan for the graph.", "unknown": "x"}
    given = give_appraisal(rita, cast.review.id, ALL_YES | {"evidence": "1"}, said, "not mine to say")
    assert given.comments == {"evidence": "Ask Responder A for the graph."}
    assert (given.ratings["evidence"], given.objection) == ("1", "")
    assert give_appraisal(rita, cast.review.id, ALL_YES, {}).ratings["evidence"] == "3"
    assert Appraisal.objects.count() == 1


def test_an_unfinished_answer_says_what_is_missing_and_stores_nothing(cast: Cast) -> None:
    share(cast)
    ask_reader(cast.actor("alice"), cast.review.id, cast.rita.id)
    before = everything()
    with pytest.raises(UnfinishedError) as unfinished:
        give_appraisal(cast.actor("rita"), cast.review.id, ALL_YES | {"readable": "1", "fair": ""}, {})
    assert set(unfinished.value.missing) == {"readable", "fair"}
    assert everything() == before


@pytest.mark.parametrize("who", ["alice", "bob", "rita", "mallory"])
def test_nobody_answers_unasked(cast: Cast, who: str) -> None:
    share(cast)
    before = everything()
    with pytest.raises(NotAllowedError, match="not asked"):
        give_appraisal(cast.actor(who), cast.review.id, ALL_YES, {})
    with pytest.raises(NotAllowedError, match="not asked"):
        settle_objection(cast.actor(who), cast.review.id)
    assert everything() == before


def test_a_veto_holds_up_sharing_until_whoever_said_it_calls_it_right(cast: Cast) -> None:
    alice, bob = cast.actor("alice"), cast.actor("bob")
    ask_closest_person(alice, cast.review.id, cast.bob.id)
    give_appraisal(bob, cast.review.id, {"fair": "1"}, {"fair": "It sounds careless."}, "The second event.")
    with pytest.raises(NotAllowedError, match="other words about themselves"):
        share_review(alice, cast.review.id, Level.ORGANISATION)
    with pytest.raises(NotAllowedError, match="not asked"):
        settle_objection(alice, cast.review.id)
    settle_objection(bob, cast.review.id)
    with pytest.raises(NotAllowedError, match="nothing to settle"):
        settle_objection(bob, cast.review.id)
    assert share_review(alice, cast.review.id, Level.ORGANISATION).state == "shared"


def test_a_veto_of_somebody_who_left_does_not_hold_for_ever(cast: Cast) -> None:
    alice = cast.actor("alice")
    ask_closest_person(alice, cast.review.id, cast.bob.id)
    with pytest.raises(UnusableValueError):
        give_appraisal(cast.actor("bob"), cast.review.id, {"fair": "3"}, {}, "x" * 2_001)
    give_appraisal(cast.actor("bob"), cast.review.id, {"fair": "3"}, {}, "The second event.")
    Account.objects.filter(id=cast.bob.id).update(is_active=False)
    assert share_review(alice, cast.review.id, Level.ORGANISATION).state == "shared"
