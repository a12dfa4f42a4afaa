"""Adding an action item."""

from datetime import date

import pytest
import time_machine

from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.refusals import NotFoundError
from tests.people import Cast
from tests.usecases.action_item.desk import MONDAY


def test_it_begins_as_an_idea_that_somebody_takes_on_within_a_working_day(cast: Cast) -> None:
    with time_machine.travel(MONDAY, tick=False):
        row = add_action_item(cast.actor("bob"), cast.review.id, ActionItemFields("Set a limit"))
    assert (row.state, row.assign_by) == ("idea", date(2026, 3, 10))


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_whoever_is_not_taking_part_learns_nothing(cast: Cast, who: str) -> None:
    with pytest.raises(NotFoundError):
        add_action_item(cast.actor(who), cast.review.id, ActionItemFields("Set a limit"))
