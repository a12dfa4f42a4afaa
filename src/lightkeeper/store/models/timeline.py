"""Timeline events as rows."""

from django.db import models

from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.identity import Identity
from lightkeeper.store.models.incident import RecordEntry
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class TimelineEvent(Item):
    """One event of the story. `record_entry` is where it was picked from."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="events")
    happened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=choices_of(Precision), default=Precision.EXACT)
    kind = models.CharField(max_length=20, choices=choices_of(EventKind))
    text = models.TextField()
    who = models.ForeignKey(Identity, null=True, blank=True, on_delete=models.SET_NULL, related_name="events")
    source_type = models.CharField(max_length=20, choices=choices_of(SourceType))
    source_ref = models.CharField(max_length=1000, blank=True)
    record_entry = models.ForeignKey(
        RecordEntry, null=True, blank=True, on_delete=models.SET_NULL, related_name="events"
    )
    known_then = models.CharField(max_length=10, choices=choices_of(KnownThen), default=KnownThen.UNSURE)
    is_contested = models.BooleanField(default=False)
    is_quote = models.BooleanField(default=False)
    has_consent = models.BooleanField(default=False)

    class Meta:
        ordering = ["happened_at", "position", "recorded_at"]
        indexes = [models.Index(fields=["review", "happened_at"])]
