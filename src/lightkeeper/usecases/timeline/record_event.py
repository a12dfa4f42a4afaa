"""Record something that happened during the incident."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import TimelineEvent
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.timeline.fields import EventFields, event_values


@transaction.atomic
def record_event(actor: Actor, review_id: UUID, fields: EventFields) -> TimelineEvent:
    """Add an event to a review's timeline."""
    opened = open_review(actor, review_id, Verb.EDIT)
    event: TimelineEvent = make_item(actor, opened, "event", event_values(opened.row, fields))
    return event
