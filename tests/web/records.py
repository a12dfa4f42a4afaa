"""A small record behind the cast's review, for tests of the page beside it."""

from datetime import timedelta

from lightkeeper.store.models import Incident, RecordEntry, Review
from tests.people import BEGAN_AT, Cast


def give_a_record(
    cast: Cast, texts: tuple[str, ...] = ("The queue is full", "Looking at it", "<b>bold</b>")
) -> Incident:
    """Put an incident with these entries, a minute apart, behind the cast's review."""
    incident = Incident.objects.create(
        team=cast.team, name_map=cast.review.name_map, source="slack", external_id="C1", title="Queue filled up"
    )
    for minute, text in enumerate(texts):
        RecordEntry.objects.create(
            incident=incident,
            source="pagerduty" if minute == 0 else "slack",
            external_id=str(minute),
            kind="alert" if minute == 0 else "message",
            happened_at=BEGAN_AT + timedelta(minutes=minute),
            text=text,
        )
    Review.objects.filter(id=cast.review.id).update(incident=incident)
    return incident
