"""Done is not verified, and both are finished."""

from uuid import uuid4

import pytest

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState


@pytest.mark.parametrize("state", ActionItemState)
def test_only_what_was_done_is_finished(state: ActionItemState) -> None:
    is_done = state in (ActionItemState.DONE, ActionItemState.VERIFIED)
    assert ActionItem(uuid4(), "Add a limit", state=state).is_finished is is_done
