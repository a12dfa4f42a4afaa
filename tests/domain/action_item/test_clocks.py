"""Clocks: when an item is to be taken on, done and looked at."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.clocks import (
    ClockKind,
    DuePolicy,
    asks_for_reminder,
    can_be_agreed_from,
    clocks_of,
    default_assign_by,
    default_due,
    default_look_on,
    due_clocks,
    is_overdue,
    latest_due,
    waits_for_look,
    with_clocks,
)
from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Mechanism, Strength

MONDAY = date(2024, 6, 3)
DUE = date(2024, 6, 12)
ITEM = ActionItem(
    id=UUID(int=1), text="Cap the retries", owner="Queue on-call", state=ActionItemState.AGREED, due_on=DUE,
    verification=Verification(look_on=date(2024, 6, 26)),
)  # fmt: skip


@pytest.mark.parametrize(
    ("rung", "is_urgent", "on"),
    [
        (1, True, date(2024, 6, 6)),
        (None, True, date(2024, 6, 6)),
        (1, False, date(2024, 6, 18)),
        (2, False, date(2024, 7, 3)),
        (3, False, date(2024, 8, 2)),
        (5, False, date(2024, 8, 2)),
        (None, False, date(2024, 8, 2)),
    ],
)
def test_the_day_offered_follows_severity_and_urgency(rung: int | None, is_urgent: bool, on: date) -> None:
    assert default_due(rung, MONDAY, is_urgent=is_urgent) == on


def test_the_day_offered_is_never_at_a_weekend() -> None:
    assert default_due(1, date(2024, 6, 1), is_urgent=False) == date(2024, 6, 17)
    assert default_due(None, date(2024, 6, 5), is_urgent=True) == date(2024, 6, 10)


def test_a_workspace_may_have_its_own_days() -> None:
    assert default_due(2, MONDAY, is_urgent=False, policy=DuePolicy(by_rung=(7,))) == date(2024, 6, 10)


def test_lasting_changes_may_take_eight_weeks() -> None:
    strong = replace(ITEM, strength=Strength(Mechanism.SIMPLIFY))
    assert latest_due(ITEM, 1, MONDAY) == date(2024, 6, 18)
    assert latest_due(strong, 1, MONDAY) == date(2024, 7, 29)
    assert latest_due(replace(strong, is_urgent=True), 1, MONDAY) == date(2024, 6, 6)


def test_somebody_takes_it_on_within_a_working_day_and_looks_two_weeks_after() -> None:
    assert default_assign_by(date(2024, 6, 7)) == date(2024, 6, 10)
    assert default_look_on(DUE) == date(2024, 6, 26)
    assert default_look_on(date(2024, 6, 1)) == date(2024, 6, 17)
    assert default_look_on(date.max) == date.max
    filled = with_clocks(replace(ITEM, verification=Verification()), MONDAY)
    assert (filled.assign_by, filled.verification.look_on) == (date(2024, 6, 4), date(2024, 6, 26))
    kept = with_clocks(replace(ITEM, assign_by=DUE), MONDAY)
    assert (kept.assign_by, kept.verification.look_on) == (DUE, date(2024, 6, 26))
    assert with_clocks(replace(ITEM, due_on=None, verification=Verification()), MONDAY).verification.look_on is None


def test_the_soak_time_is_two_working_days_after_the_meeting() -> None:
    zone = ZoneInfo("America/New_York")
    met_at = datetime(2024, 3, 7, 22, 30, tzinfo=UTC)  # Thursday; the clocks change on Sunday.
    assert can_be_agreed_from(met_at, zone) == datetime(2024, 3, 11, 17, 30, tzinfo=zone)
    assert can_be_agreed_from(met_at, zone).astimezone(UTC) == datetime(2024, 3, 11, 21, 30, tzinfo=UTC)


def test_overdue_is_what_is_still_ahead_after_its_day() -> None:
    assert not is_overdue(ITEM, DUE)
    assert is_overdue(ITEM, date(2024, 6, 13))
    assert not is_overdue(replace(ITEM, state=ActionItemState.DONE), date(2024, 6, 13))
    assert not is_overdue(replace(ITEM, due_on=None), date(2024, 6, 13))


def test_what_is_done_waits_to_be_looked_at() -> None:
    done = replace(ITEM, state=ActionItemState.DONE)
    assert not waits_for_look(done, date(2024, 6, 25))
    assert waits_for_look(done, date(2024, 6, 26))
    assert waits_for_look(replace(done, verification=Verification()), date(2024, 6, 26))
    assert not waits_for_look(replace(done, verification=Verification(), due_on=None), date(2024, 6, 26))
    assert not waits_for_look(ITEM, date(2024, 6, 26))


def test_each_state_has_its_own_clocks() -> None:
    idea = replace(ITEM, state=ActionItemState.IDEA, owner="", assign_by=date(2024, 6, 4))
    assert [clock.kind for clock in clocks_of(idea, MONDAY)] == [ClockKind.ASSIGN_BY, ClockKind.DONE_BY]
    assert [clock.kind for clock in clocks_of(ITEM, MONDAY)] == [ClockKind.DONE_BY, ClockKind.LOOK_ON]
    declined = replace(ITEM, state=ActionItemState.DECLINED, decline=Decline(look_again_on=DUE))
    assert [(clock.kind, clock.on) for clock in clocks_of(declined, MONDAY)] == [(ClockKind.LOOK_AGAIN_ON, DUE)]
    bridge = replace(ITEM, bridge_until=date(2024, 6, 20))
    assert ClockKind.BRIDGE_UNTIL in {clock.kind for clock in clocks_of(bridge, MONDAY)}
    assert clocks_of(replace(ITEM, state=ActionItemState.VERIFIED), MONDAY) == []
    (due,) = due_clocks(ITEM, DUE)
    assert (due.is_today, due.is_past) == (True, False)


def test_somebody_hears_of_it_on_the_day_and_then_once_a_week() -> None:
    assert not asks_for_reminder(ITEM, date(2024, 6, 11), None)
    assert asks_for_reminder(ITEM, DUE, None)
    assert not asks_for_reminder(ITEM, DUE, DUE)
    assert not asks_for_reminder(ITEM, date(2024, 6, 13), DUE)
    assert asks_for_reminder(ITEM, date(2024, 6, 19), DUE)
    assert asks_for_reminder(ITEM, date(2024, 6, 26), date(2024, 6, 20))  # The day to look has come.


def test_a_day_that_was_slept_through_is_made_up_for_but_not_at_a_weekend() -> None:
    friday = replace(ITEM, due_on=date(2024, 6, 14))
    assert not asks_for_reminder(friday, date(2024, 6, 15), None)
    assert asks_for_reminder(friday, date(2024, 6, 17), None)
    assert not asks_for_reminder(friday, date(2024, 6, 18), date(2024, 6, 17))


def test_nobody_is_reminded_of_an_idea_unless_it_waits_for_somebody() -> None:
    idea = replace(ITEM, state=ActionItemState.IDEA)
    assert not asks_for_reminder(idea, DUE, None)
    assert asks_for_reminder(replace(idea, owner="", assign_by=DUE), DUE, None)
