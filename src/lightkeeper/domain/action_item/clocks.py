"""The clocks of an action item: taken on by, done by, looked at on (practice section 4.3). All days are local days."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.action_item.tiers import tier_of_item
from lightkeeper.domain.action_item.working_days import (
    add_working_days,
    days_later,
    working_day_from,
    working_days_after,
)

SOAK_DAYS = 2
LOOK_AFTER_DAYS = 14
REMIND_AGAIN_AFTER = timedelta(days=7)
AHEAD = frozenset({ActionItemState.IDEA, ActionItemState.AGREED, ActionItemState.IN_PROGRESS})
PROMISED = frozenset({ActionItemState.AGREED, ActionItemState.IN_PROGRESS})


class ClockKind(StrEnum):
    """What a day is about."""

    ASSIGN_BY = "assign_by"
    DONE_BY = "done_by"
    LOOK_ON = "look_on"
    LOOK_AGAIN_ON = "look_again_on"
    BRIDGE_UNTIL = "bridge_until"


@dataclass(frozen=True)
class Clock:
    """One day that waits for something; past and today as seen from the day asked about."""

    kind: ClockKind
    on: date
    is_today: bool
    is_past: bool


@dataclass(frozen=True)
class DuePolicy:
    """How many days work may take, by severity. A workspace may have its own."""

    containment: int = 3
    by_rung: tuple[int, ...] = (15, 30, 60)
    strong: int = 56

    def days(self, rung: int | None, *, is_urgent: bool) -> int:
        """Return the days for a severity (1 is most severe; None: not known)."""
        if is_urgent:
            return self.containment
        return self.by_rung[min(rung or len(self.by_rung), len(self.by_rung)) - 1]


DEFAULT_POLICY = DuePolicy()


def default_due(rung: int | None, begins_on: date, *, is_urgent: bool, policy: DuePolicy = DEFAULT_POLICY) -> date:
    """Return the day to offer as due: by severity, urgent containment sooner, always a working day."""
    return working_day_from(days_later(begins_on, policy.days(rung, is_urgent=is_urgent)))


def latest_due(item: ActionItem, rung: int | None, begins_on: date, policy: DuePolicy = DEFAULT_POLICY) -> date:
    """Return the last day that can be agreed on without a bridge: lasting changes may take up to eight weeks."""
    days = policy.days(rung, is_urgent=item.is_urgent)
    if tier_of_item(item) is Tier.STRONG and not item.is_urgent:
        days = max(days, policy.strong)
    return working_day_from(days_later(begins_on, days))


def default_assign_by(written_on: date) -> date:
    """Return the day by which somebody should have taken it on: the next working day."""
    return add_working_days(written_on, 1)


def default_look_on(due_on: date) -> date:
    """Return the day to look whether it worked: fourteen days after it was due, or the Monday after that."""
    return working_day_from(days_later(due_on, LOOK_AFTER_DAYS))


def can_be_agreed_from(met_at: datetime, zone: tzinfo) -> datetime:
    """Return the end of the soak time: two working days after the meeting ended (practice ACT-2)."""
    return working_days_after(met_at, SOAK_DAYS, zone)


def is_overdue(item: ActionItem, today: date) -> bool:
    """Say whether something promised, or still thought about, is past its day."""
    return item.due_on is not None and item.due_on < today and item.state in AHEAD


def waits_for_look(item: ActionItem, today: date) -> bool:
    """Say whether it is done and the day to ask "did it work?" has come."""
    look_on = item.verification.look_on or (default_look_on(item.due_on) if item.due_on else None)
    return item.state is ActionItemState.DONE and look_on is not None and look_on <= today


def clocks_of(item: ActionItem, today: date) -> list[Clock]:
    """Return the days that still wait for something, in the order of the days."""
    days = [
        (ClockKind.ASSIGN_BY, item.assign_by if item.state in AHEAD and not item.owner.strip() else None),
        (ClockKind.DONE_BY, item.due_on if item.state in AHEAD else None),
        (ClockKind.LOOK_ON, _look_on(item)),
        (ClockKind.LOOK_AGAIN_ON, item.decline.look_again_on if item.state is ActionItemState.DECLINED else None),
        (ClockKind.BRIDGE_UNTIL, item.bridge_until if item.state in {*PROMISED, ActionItemState.DONE} else None),
    ]
    found = [Clock(kind, on, on == today, on < today) for kind, on in days if on is not None]
    return sorted(found, key=lambda clock: clock.on)


def due_clocks(item: ActionItem, today: date) -> list[Clock]:
    """Return the clocks whose day has come."""
    return [clock for clock in clocks_of(item, today) if clock.on <= today]


def asks_for_reminder(item: ActionItem, today: date, reminded_on: date | None) -> bool:
    """Say whether somebody should hear of it today: when a day has come, then once a week; never at a weekend.

    Ideas are nobody's promise: nobody is reminded that an idea is past its day, only that it waits for somebody.
    """
    if today != working_day_from(today):
        return False
    is_idea = item.state is ActionItemState.IDEA
    come = [one for one in due_clocks(item, today) if not (is_idea and one.kind is ClockKind.DONE_BY)]
    if not come:
        return False
    if reminded_on is None or today - reminded_on >= REMIND_AGAIN_AFTER:
        return True
    return any(reminded_on < clock.on for clock in come)


def with_clocks(item: ActionItem, written_on: date) -> ActionItem:
    """Return the item with the days that people left to us: taken on by, and looked at on."""
    look_on = item.verification.look_on or (default_look_on(item.due_on) if item.due_on else None)
    return replace(
        item,
        assign_by=item.assign_by or default_assign_by(written_on),
        verification=replace(item.verification, look_on=look_on),
    )


def _look_on(item: ActionItem) -> date | None:
    return item.verification.look_on if item.state in {*PROMISED, ActionItemState.DONE} else None
