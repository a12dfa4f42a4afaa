"""Questions that a review asks, and their answers; the column for who raised or answered one does not exist."""

import uuid

from django.db import models

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class OpenQuestion(Item):
    """A question to be asked when people meet."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()
    catalogue_key = models.CharField(max_length=40, blank=True)
    disposal = models.CharField(max_length=20, choices=choices_of(Disposal), default=Disposal.OPEN)
    disposal_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


class Answer(Item):
    """What was said to a question."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(OpenQuestion, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField()
    disposal = models.CharField(max_length=20, choices=choices_of(Disposal), default=Disposal.OPEN)
    disposal_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


class CatalogueQuestion(models.Model):
    """A question of the workspace's own, beside those that are shipped. Retired ones keep what was asked with them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    text = models.TextField()
    phase = models.CharField(max_length=2)
    theme = models.CharField(max_length=120, blank=True)
    when = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["phase", "created_at"]

    def __str__(self) -> str:
        return str(self.id)
