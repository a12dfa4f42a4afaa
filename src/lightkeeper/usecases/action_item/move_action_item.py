"""Move an action item on: agree on it, begin, finish, decline, replace, or take it up again."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.moving import apply_move
from lightkeeper.usecases.item.change import open_item


@transaction.atomic
def move_action_item(actor: Actor, action_item_id: UUID, move: Move, seen_version: int | None = None) -> ActionItem:
    """Move an item to another state, with what the move needs; raises NotReadyError with all that is missing."""
    opened, row = open_item(actor, "action_item", action_item_id)
    return apply_move(actor, opened, row, move, seen_version)
