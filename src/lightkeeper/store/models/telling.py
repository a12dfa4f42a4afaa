"""Tellings: other versions of an event, as rows."""

from django.db import models

from lightkeeper.store.models.identity import Identity
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review
from lightkeeper.store.models.timeline import TimelineEvent


class Telling(Item):
    """An event as somebody else remembers it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="tellings")
    event = models.ForeignKey(TimelineEvent, on_delete=models.CASCADE, related_name="tellings")
    who = models.ForeignKey(Identity, null=True, blank=True, on_delete=models.SET_NULL, related_name="tellings")
    text = models.TextField()

    class Meta:
        ordering = ["position", "recorded_at"]
