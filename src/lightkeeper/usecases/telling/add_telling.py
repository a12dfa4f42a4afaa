"""Put another version beside an event: neither corrects the other."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Telling, TimelineEvent
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.change import change_item, make_item, open_item
from lightkeeper.usecases.telling.fields import TellingFields, telling_values


@transaction.atomic
def add_telling(actor: Actor, event_id: UUID, fields: TellingFields) -> Telling:
    """Add how somebody else remembers an event, which is contested from then on."""
    opened, event = open_item(actor, "event", event_id)
    return make_telling(actor, opened, event, fields, {})


def make_telling(
    actor: Actor, opened: Opened, event: TimelineEvent, fields: TellingFields, more: Mapping[str, Any]
) -> Telling:
    """Make a telling of an opened event, with columns that no form has (within a transaction)."""
    values = telling_values(opened.row, event, fields) | {"event": event}
    telling: Telling = make_item(actor, opened, "telling", values | dict(more))
    if not event.is_contested:
        change_item(actor, opened, event, {"is_contested": True}, None)
    return telling
