"""Change what an action item says. What was agreed on keeps what agreeing asked for (practice ACT-3)."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.action_item import ActionItem as Item
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.smart import Check, check_action_item, holds_back
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.fields import ActionItemFields, action_item_values
from lightkeeper.usecases.action_item.moment import moment_for
from lightkeeper.usecases.edition.load_findings import action_item_of, linked_factors
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.refusals import UnusableValueError

AGREED_ON = frozenset({ActionItemState.AGREED, ActionItemState.IN_PROGRESS, ActionItemState.DONE})


@transaction.atomic
def change_action_item(
    actor: Actor, action_item_id: UUID, fields: ActionItemFields, seen_version: int | None = None
) -> ActionItem:
    """Change an action item; raises UnusableValueError where it would lose what agreeing on it asked for."""
    opened, row = open_item(actor, "action_item", action_item_id)
    values = action_item_values(opened, fields, row)
    _check_promise(actor, opened, row, fields, values)
    action_item: ActionItem = change_item(actor, opened, row, values, seen_version)
    return action_item


def _check_promise(
    actor: Actor, opened: Opened, row: ActionItem, fields: ActionItemFields, values: dict[str, Any]
) -> None:
    """Refuse what would newly be missing. What came in without it, from elsewhere, can still be mended bit by bit."""
    if ActionItemState(row.state) not in AGREED_ON:
        return
    situation = moment_for(actor, opened.row, row).situation
    before = action_item_of(row, linked_factors(row))
    after = _as_it_would_be(before, fields, values)
    lacked = {check.key for check in holds_back(check_action_item(before, situation))}
    lost: list[Check] = [one for one in holds_back(check_action_item(after, situation)) if one.key not in lacked]
    if lost:
        raise UnusableValueError(" ".join(["This was agreed on.", *(one.how_to_mend for one in lost)]))


def _as_it_would_be(before: Item, fields: ActionItemFields, values: dict[str, Any]) -> Item:
    return replace(
        before,
        text=values["text"],
        owner=values["owner"],
        team=values["team"],
        due_on=fields.due_on,
        done_when=values["done_when"],
        estimate=values["estimate"],
        is_urgent=fields.is_urgent,
        factor_ids=tuple(factor.id for factor in values["factors"] if factor.removed_at is None),
        strength=fields.strength,
        verification=replace(before.verification, measure=values["measure"]),
    )
