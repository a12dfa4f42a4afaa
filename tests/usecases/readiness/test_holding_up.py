"""What holds up sharing: places nobody decided on, and agreed items that lack what they need. Never writing."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import ActionItem, Review
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.review.change_state import change_state
from lightkeeper.usecases.share.compare import compare_review
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything


def say(cast: Cast, text: str) -> None:
    """Record an event as Bob: writing is never held up."""
    record_event(cast.actor("bob"), cast.review.id, EventFields(BEGAN_AT, text))


def test_a_place_that_nobody_decided_on_refuses_in_one_sentence_and_writes_nothing(cast: Cast) -> None:
    say(cast, "Our only DBA was on a train.")
    before = everything()
    with pytest.raises(NotAllowedError, match="1 place may still say who somebody is"):
        share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert everything() == before


def test_what_was_looked_at_on_the_share_page_may_stay(cast: Cast) -> None:
    say(cast, "Our only DBA was on a train.")
    alice = cast.actor("alice")
    marks = compare_review(alice, cast.review.id, Level.ORGANISATION).marks
    say(cast, "The new guy had the key.")
    with pytest.raises(NotAllowedError, match="1 place may"):
        share_review(alice, cast.review.id, Level.ORGANISATION, marks)
    marks = compare_review(alice, cast.review.id, Level.ORGANISATION).marks
    assert share_review(alice, cast.review.id, Level.ORGANISATION, marks).state == "shared"


def test_somebodys_own_words_wait_for_a_decision(cast: Cast) -> None:
    say(cast, 'Responder A said "I thought my change was the cause".')
    with pytest.raises(NotAllowedError, match="somebody’s own words"):
        share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)


def test_an_agreed_item_without_owner_day_and_factor_waits(cast: Cast) -> None:
    item = add_action_item(cast.actor("alice"), cast.review.id, ActionItemFields("Set a limit"))
    ActionItem.objects.filter(id=item.id).update(state="agreed")
    with pytest.raises(NotAllowedError, match="Give each an owner, a day and a factor"):
        share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    ActionItem.objects.filter(id=item.id).update(state="idea")
    assert share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION).state == "shared"


def test_sharing_again_goes_through_the_share_page_too(cast: Cast) -> None:
    alice = cast.actor("alice")
    share_review(alice, cast.review.id, Level.ORGANISATION)
    Review.objects.filter(id=cast.review.id).update(state="approved")
    with pytest.raises(NotAllowedError, match="share page"):
        change_state(alice, cast.review.id, ReviewState.SHARED)
