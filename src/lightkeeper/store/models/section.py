"""Narrative sections as rows; every saving is kept as a change."""

from django.db import models

from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class Section(Item):
    """One section in Markdown."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=60)
    heading = models.CharField(max_length=200)
    question = models.TextField(blank=True)
    body = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]
