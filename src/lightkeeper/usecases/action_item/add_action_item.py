"""Add an action item."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.fields import ActionItemFields, action_item_values
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def add_action_item(actor: Actor, review_id: UUID, fields: ActionItemFields) -> ActionItem:
    """Add an action item to a review."""
    opened = open_review(actor, review_id, Verb.EDIT)
    action_item: ActionItem = make_item(actor, opened, "action_item", action_item_values(opened.row, fields))
    return action_item
