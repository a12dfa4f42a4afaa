"""Changing an action item."""

import pytest
import time_machine

from lightkeeper.domain.action_item.action_item import ActionItemState as State
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.change_action_item import change_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, MONDAY, fields, make_item, move_to


def test_what_was_agreed_on_keeps_its_owner_day_factor_and_measure(cast: Cast) -> None:
    with time_machine.travel(MONDAY, tick=False):
        row = make_item(cast)
    factor_id = row.factors.get().id
    with time_machine.travel(LATER, tick=False):
        move_to(cast, row, State.AGREED)
        for lost in ({"owner": ""}, {"due_on": None}, {"factor_ids": ()}, {"done_when": ""}):
            said = fields(factor_id) if "factor_ids" in lost else fields(factor_id, **lost)
            if "factor_ids" in lost:
                said = ActionItemFields(**{**said.__dict__, **lost})
            with pytest.raises(UnusableValueError, match="This was agreed on"):
                change_action_item(cast.actor("bob"), row.id, said)
        change_action_item(cast.actor("bob"), row.id, fields(factor_id, text="Cap the retries at 5"))
    row.refresh_from_db()
    assert (row.text, row.state) == ("Cap the retries at 5", "agreed")


def test_what_came_in_without_them_can_be_mended_bit_by_bit(cast: Cast) -> None:
    row = make_item(cast)
    rows.ActionItem.objects.filter(id=row.id).update(state="agreed", owner="", team="", due_on=None)
    row.factors.clear()
    said = ActionItemFields("Set a limit", team="Payments", done_when="It refuses 4 retries")
    changed = change_action_item(cast.actor("bob"), row.id, ActionItemFields(**{**said.__dict__, "verification":
        fields(row.id).verification}))  # fmt: skip
    assert (changed.team, changed.owner) == ("Payments", "")
