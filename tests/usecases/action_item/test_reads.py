"""The page of one action item."""

import pytest
import time_machine

from lightkeeper.domain.action_item.action_item import ActionItemState as State
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.link_earlier import link_earlier
from lightkeeper.usecases.action_item.reads import choices_for, moment_of_review, show_action_item
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, MONDAY, make_item, move_to
from tests.usecases.stage import make_stage


def test_it_shows_factors_checks_moves_and_the_way_it_went(cast: Cast) -> None:
    with time_machine.travel(MONDAY, tick=False):
        row = make_item(cast, who="bob")
        page = show_action_item(cast.actor("bob"), row.id)
        assert page.is_soaking
        assert page.moves == (State.AGREED, State.DECLINED, State.SUPERSEDED)
    with time_machine.travel(LATER, tick=False):
        assert not show_action_item(cast.actor("bob"), row.id).is_soaking
        move_to(cast, row, State.AGREED)
        page = show_action_item(cast.actor("bob"), row.id)
    assert [one.text for one in page.factors] == ["Retries had no limit"]
    assert [(step.to, step.at) for step in page.steps] == [(State.IDEA, MONDAY), (State.AGREED, LATER)]
    assert "Brannigan" not in page.steps[0].who
    assert not page.is_soaking
    assert {check.key for check in page.checks if not check.is_met} == set()


def test_colleagues_read_it_without_checks_moves_and_history(cast: Cast) -> None:
    stage = make_stage(cast)
    page = show_action_item(cast.actor("rita"), stage.scenes["shared"].action_item_id)
    assert (page.checks, page.moves, page.steps, page.others, page.later) == ((), (), (), (), ())


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_strangers_learn_nothing(cast: Cast, who: str) -> None:
    row = make_item(cast)
    with pytest.raises(NotFoundError):
        show_action_item(cast.actor(who), row.id)
    with pytest.raises(NotFoundError):
        choices_for(cast.actor(who), cast.review.id)


def test_what_comes_back_is_linked_both_ways_and_only_where_it_may_be_seen(cast: Cast) -> None:
    stage = make_stage(cast)
    draft, shared = stage.scenes["draft"].action_item_id, stage.scenes["shared"].action_item_id
    link_earlier(cast.actor("alice"), shared, draft)
    assert [one.shown.id for one in show_action_item(cast.actor("alice"), shared).earlier] == [draft]
    assert [one.shown.id for one in show_action_item(cast.actor("alice"), draft).later] == [shared]
    assert show_action_item(cast.actor("rita"), shared).earlier == ()


def test_a_form_offers_factors_and_other_items_of_the_review(cast: Cast) -> None:
    first, second = make_item(cast), make_item(cast, text="Split the queue")
    factors, others = choices_for(cast.actor("bob"), cast.review.id, first.id)
    assert len(factors) == 2
    assert [one.id for one in others] == [second.id]
    rows.ActionItem.objects.filter(id=second.id).update(own_level="L3")
    assert choices_for(cast.actor("bob"), cast.review.id)[1][0].id == first.id


def test_readers_are_offered_no_form(cast: Cast) -> None:
    stage = make_stage(cast)
    shared = stage.scenes["shared"]
    for call in (choices_for, moment_of_review):
        with pytest.raises(NotAllowedError):
            call(cast.actor("rita"), shared.review_id)
    with pytest.raises(NotAllowedError):
        moment_of_review(cast.actor("rita"), shared.review_id, shared.action_item_id)
