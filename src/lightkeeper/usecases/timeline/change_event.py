"""Change what an event says, or when it happened."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import TimelineEvent
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.passage.words_taken import quote_still
from lightkeeper.usecases.timeline.fields import EventFields, event_values


@transaction.atomic
def change_event(actor: Actor, event_id: UUID, fields: EventFields, seen_version: int | None = None) -> TimelineEvent:
    """Change an event. Words that somebody rewrote are no longer a quote; those of a passage stay its author's."""
    opened, row = open_item(actor, "event", event_id)
    values = event_values(opened.row, fields)
    if values["text"] != row.text:
        values["is_quote"] = False
    values |= quote_still(row, values["text"])
    changed: TimelineEvent = change_item(actor, opened, row, values, seen_version)
    return changed
