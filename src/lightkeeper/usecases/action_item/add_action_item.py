"""Add an action item. It begins as an idea: nothing is agreed on before people slept on it (practice ACT-2)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.action_item.clocks import default_assign_by
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.days import today_for
from lightkeeper.usecases.action_item.fields import ActionItemFields, action_item_values
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def add_action_item(actor: Actor, review_id: UUID, fields: ActionItemFields) -> ActionItem:
    """Add an idea for an action item to a review; somebody should take it on within a working day."""
    opened = open_review(actor, review_id, Verb.EDIT)
    values = action_item_values(opened, fields)
    values["assign_by"] = fields.assign_by or default_assign_by(today_for(actor, timezone.now()))
    action_item: ActionItem = make_item(actor, opened, "action_item", values)
    return action_item
