"""Moving an action item from state to state."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.action_item.action_item import ActionItemState as State
from lightkeeper.domain.action_item.decision import Decline, DeclineReason, Verification
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.action_item.move_action_item import move_action_item
from lightkeeper.usecases.action_item.moving import NotReadyError
from lightkeeper.usecases.history.reads import show_history
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, MONDAY, fields, make_item, move_to
from tests.usecases.stage import everything

DECLINE = Decline(DeclineReason.COST, "Bob Brannigan costed it", "Head of payments", date(2026, 9, 1))


@pytest.fixture
def item(cast: Cast) -> rows.ActionItem:
    """Return an idea that is ready, written on Monday."""
    with time_machine.travel(MONDAY, tick=False):
        return make_item(cast)


def test_an_item_goes_its_way_and_its_history_says_so(cast: Cast, item: rows.ActionItem) -> None:
    with time_machine.travel(LATER, tick=False):
        done = move_to(cast, item, State.AGREED, State.IN_PROGRESS, State.DONE, who="bob")
    assert (done.state, done.agreed_at, done.done_at) == ("done", LATER, LATER)
    changes = [one for one in show_history(cast.actor("bob"), cast.review.id) if one.noun == "action item"]
    assert [one.what for one in changes] == ["changed"] * 3 + ["made"]


def test_all_that_is_missing_is_said_at_once_and_nothing_is_written(cast: Cast) -> None:
    with time_machine.travel(MONDAY, tick=False):
        bare = make_item(cast, owner="", team="", due_on=None, done_when="", verification=Verification())
    before = everything()
    with time_machine.travel(LATER, tick=False), pytest.raises(NotReadyError) as refusal:
        move_action_item(cast.actor("bob"), bare.id, Move(State.AGREED))
    assert len(refusal.value.reasons) == 5
    assert everything() == before


def test_what_is_no_step_is_refused_with_what_is_possible(cast: Cast, item: rows.ActionItem) -> None:
    with pytest.raises(UnusableValueError, match="From here it can become agreed, declined or replaced by another"):
        move_action_item(cast.actor("alice"), item.id, Move(State.VERIFIED))


def test_agreeing_waits_until_two_working_days_after_the_meeting(cast: Cast, item: rows.ActionItem) -> None:
    meeting = rows.Meeting.objects.create(review=cast.review, started_at=MONDAY, step_started_at=MONDAY)
    with time_machine.travel(LATER, tick=False), pytest.raises(NotReadyError, match="Curiosity first"):
        move_action_item(cast.actor("bob"), item.id, Move(State.AGREED))
    meeting.ended_at = LATER - timedelta(days=1)  # Wednesday at ten: Friday at ten.
    meeting.save()
    with time_machine.travel(LATER, tick=False), pytest.raises(NotReadyError, match="from Friday 13 March 2026, 10:00"):
        move_action_item(cast.actor("bob"), item.id, Move(State.AGREED))
    with time_machine.travel(LATER + timedelta(days=1), tick=False):
        assert move_action_item(cast.actor("bob"), item.id, Move(State.AGREED)).state == "agreed"


def test_the_days_are_those_where_people_are_also_when_clocks_change(cast: Cast) -> None:
    rows.Account.objects.filter(id=cast.alice.id).update(time_zone="Europe/Berlin")
    friday = datetime(2026, 3, 27, 14, 0, tzinfo=UTC)  # 15:00 in Berlin; the clocks change on Sunday.
    with time_machine.travel(friday, tick=False):
        idea = make_item(cast, due_on=date(2026, 4, 10), verification=Verification(measure="retries a call"))
    tuesday = datetime(2026, 3, 31, 13, 0, tzinfo=UTC)
    with time_machine.travel(tuesday - timedelta(minutes=1), tick=False), pytest.raises(NotReadyError, match="15:00"):
        move_to(cast, idea, State.AGREED)
    with time_machine.travel(tuesday, tick=False):
        assert move_to(cast, idea, State.AGREED).look_on == date(2026, 4, 24)


def test_urgent_containment_does_not_wait(cast: Cast) -> None:
    with time_machine.travel(MONDAY, tick=False):
        urgent = make_item(cast, is_urgent=True, due_on=date(2026, 3, 12))
        assert move_to(cast, urgent, State.AGREED).state == "agreed"


def test_declining_keeps_reason_role_and_day_without_names(cast: Cast, item: rows.ActionItem) -> None:
    with time_machine.travel(MONDAY, tick=False):
        with pytest.raises(NotReadyError, match="Say why not"):
            move_action_item(cast.actor("bob"), item.id, Move(State.DECLINED))
        row = move_action_item(cast.actor("bob"), item.id, Move(State.DECLINED, decline=DECLINE))
    assert (row.decline_reason, row.decided_by, row.look_again_on) == ("cost", "Head of payments", date(2026, 9, 1))
    assert "Brannigan" not in row.decline_note


def test_what_replaces_it_is_of_the_same_review_and_no_circle(cast: Cast, item: rows.ActionItem) -> None:
    alice, other = cast.actor("alice"), make_item(cast)
    for nothing in (uuid4(), item.id):
        with pytest.raises(UnusableValueError):
            move_action_item(alice, item.id, Move(State.SUPERSEDED, superseded_by_id=nothing))
    row = move_action_item(alice, item.id, Move(State.SUPERSEDED, superseded_by_id=other.id))
    assert row.superseded_by_id == other.id
    with pytest.raises(UnusableValueError, match="replaced by this one"):
        move_action_item(alice, other.id, Move(State.SUPERSEDED, superseded_by_id=item.id))


def test_a_move_can_be_taken_back_by_whoever_made_it(cast: Cast, item: rows.ActionItem) -> None:
    with time_machine.travel(LATER, tick=False):
        move_to(cast, item, State.AGREED, who="bob")
    change = rows.Change.objects.filter(item_id=item.id).order_by("-made_at").first()
    assert change is not None
    undo_change(cast.actor("bob"), cast.review.id, change.id)
    item.refresh_from_db()
    assert (item.state, item.agreed_at) == ("idea", None)


def test_who_saw_an_older_version_is_told(cast: Cast, item: rows.ActionItem) -> None:
    with time_machine.travel(LATER, tick=False):
        move_to(cast, item, State.AGREED)
        with pytest.raises(ConflictError):
            move_action_item(cast.actor("bob"), item.id, Move(State.IN_PROGRESS), seen_version=1)


def test_readers_move_nothing_and_strangers_learn_nothing(cast: Cast, item: rows.ActionItem) -> None:
    before = everything()
    for who in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            move_action_item(cast.actor(who), item.id, Move(State.DECLINED, decline=DECLINE))
    assert everything() == before
    rows.Participation.objects.create(review=cast.review, account=cast.rita, role=Role.READER)
    with pytest.raises(NotAllowedError):
        move_action_item(cast.actor("rita"), item.id, Move(State.DECLINED, decline=DECLINE))


def test_fields_have_no_state_of_their_own() -> None:
    assert "state" not in ActionItemFields("x").__dict__
    assert fields(uuid4()).text
