"""An action item with everything that agreeing on it asks for, in the cast's review."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import Verification, VerificationType
from lightkeeper.domain.action_item.strength import Mechanism, Strength
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.action_item.move_action_item import move_action_item
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from tests.people import Cast

MONDAY = datetime(2026, 3, 9, 10, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)  # A Thursday: people slept on it.
DUE = date(2026, 3, 20)
LOOK = date(2026, 4, 3)
PLAN = Verification(VerificationType.MEASURE, "retries a call", "9", "at most 3", "the client's counter", LOOK)
FIELDS = ActionItemFields(
    "Cap the retries at 3",
    "Payments on-call",
    "Payments",
    DUE,
    "A load test shows at most 3 retries",
    strength=Strength(Mechanism.LIMIT_BLAST),
    verification=PLAN,
    estimate="two days",
)


def fields(factor_id: UUID, **changed: Any) -> ActionItemFields:
    """Return what is said of an item that is ready to be agreed on."""
    return replace(FIELDS, factor_ids=(factor_id,), **changed)


def make_factor(cast: Cast, text: str = "Retries had no limit") -> rows.Factor:
    """Make a factor in the cast's review."""
    return add_factor(cast.actor("alice"), cast.review.id, FactorFields(text))


def make_item(cast: Cast, who: str = "alice", **changed: Any) -> rows.ActionItem:
    """Make an idea that has everything."""
    return add_action_item(cast.actor(who), cast.review.id, fields(make_factor(cast).id, **changed))


def move_to(cast: Cast, row: rows.ActionItem, *states: ActionItemState, who: str = "alice") -> rows.ActionItem:
    """Move an item step by step."""
    for state in states:
        row = move_action_item(cast.actor(who), row.id, Move(state))
    return row
