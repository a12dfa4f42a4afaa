"""What an action item may say."""

import pytest

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.edition.load_findings import action_item_of
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything


def test_everything_that_is_said_is_kept(cast: Cast) -> None:
    fields = ActionItemFields(
        " Set a limit ",
        "Responder A",
        "Tideway",
        ActionItemState.AGREED,
        BEGAN_AT.date(),
        "The alert fires",
        "HTTPS://tickets.example/7",
        is_weakness=True,
        own_level="L2",
    )
    row = add_action_item(cast.actor("bob"), cast.review.id, fields)
    row.refresh_from_db()
    kept = action_item_of(row, ())
    assert (kept.text, kept.owner, kept.team, kept.state) == ("Set a limit", "Responder A", "Tideway", "agreed")
    assert (kept.due_on, kept.done_when, kept.reference) == (BEGAN_AT.date(), "The alert fires", fields.reference)
    assert (kept.is_weakness, kept.level) == (True, "L2")


@pytest.mark.parametrize(
    "fields",
    [
        ActionItemFields(" "),
        ActionItemFields("x" * 10_001),
        ActionItemFields("x", done_when="x" * 10_001),
        ActionItemFields("x", reference="javascript:alert(1)"),
        ActionItemFields("x", reference="tickets.example/7"),
        ActionItemFields("x", reference="http://[broken"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(cast: Cast, fields: ActionItemFields) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        add_action_item(cast.actor("bob"), cast.review.id, fields)
    assert everything() == before
