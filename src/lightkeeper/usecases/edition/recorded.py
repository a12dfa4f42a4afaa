"""Takes out of a rendition the silences in which something was recorded, though nobody picked it."""

from bisect import bisect_right
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models.functions import TruncMinute

from lightkeeper.domain.edition.rendition import Rendition, ShownSilence
from lightkeeper.domain.review.review import Review
from lightkeeper.store.models import RecordEntry

# Entries of the minutes in which a silence begins and ends belong to the events around it.
EDGE = timedelta(minutes=1)


def without_recorded_silences(rendition: Rendition, review: Review, incident_id: UUID | None) -> Rendition:
    """Keep the silences in which the incident's record is silent too (one query, and none without silences)."""
    if incident_id is None or not rendition.silences:
        return rendition
    minutes = _recorded_minutes(incident_id, review)
    ends = {event.id: event.ended_at or event.happened_at for event in review.events}
    kept = tuple(one for one in rendition.silences if not _is_recorded(one, ends[one.after_id], minutes))
    return replace(rendition, silences=kept)


def _recorded_minutes(incident_id: UUID, review: Review) -> list[datetime]:
    times = [event.happened_at for event in review.events]
    entries = RecordEntry.objects.filter(incident_id=incident_id, happened_at__range=(min(times), max(times)))
    found = entries.annotate(minute=TruncMinute("happened_at")).order_by("minute")
    return list(found.values_list("minute", flat=True).distinct())


def _is_recorded(silence: ShownSilence, began_at: datetime, minutes: list[datetime]) -> bool:
    after = bisect_right(minutes, began_at + EDGE)
    return after < len(minutes) and minutes[after] < began_at + timedelta(minutes=silence.minutes) - EDGE
