"""Change another version of an event."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Telling
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.telling.fields import TellingFields, telling_values


@transaction.atomic
def change_telling(actor: Actor, telling_id: UUID, fields: TellingFields, seen_version: int | None = None) -> Telling:
    """Change a telling; the event it stands beside stays the same."""
    opened, row = open_item(actor, "telling", telling_id)
    values = telling_values(opened.row, row.event, fields)
    telling: Telling = change_item(actor, opened, row, values, seen_version)
    return telling
