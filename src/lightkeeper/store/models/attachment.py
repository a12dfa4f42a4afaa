"""Images that belong to a review, kept in the database so that a backup is one thing and deletion reaches them."""

from django.db import models

from lightkeeper.domain.access.level import Level
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class Attachment(Item):
    """One image, written anew without metadata. `cleared_for` empty: those taking part only."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=40)
    description = models.CharField(max_length=500, blank=True)
    cleared_for = models.CharField(max_length=2, choices=choices_of(Level), blank=True, default="")
    content = models.BinaryField()

    class Meta:
        ordering = ["position", "recorded_at"]
