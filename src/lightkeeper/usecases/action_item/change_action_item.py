"""Change an action item."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.fields import ActionItemFields, action_item_values
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def change_action_item(
    actor: Actor, action_item_id: UUID, fields: ActionItemFields, seen_version: int | None = None
) -> ActionItem:
    """Change an action item."""
    opened, row = open_item(actor, "action_item", action_item_id)
    values = action_item_values(opened.row, fields)
    action_item: ActionItem = change_item(actor, opened, row, values, seen_version)
    return action_item
