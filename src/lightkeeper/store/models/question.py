"""Questions that a review asks; the column for who raised one does not exist."""

from django.db import models

from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class OpenQuestion(Item):
    """A question to be asked when people meet."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()

    class Meta:
        ordering = ["position", "recorded_at"]
