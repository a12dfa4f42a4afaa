"""Defences as rows."""

from django.db import models

from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.factor import Factor
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class Defence(Item):
    """A safeguard: what it should do, what it did, and what it could see."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="defences")
    text = models.TextField()
    should_do = models.TextField(blank=True)
    did = models.TextField(blank=True)
    could_see = models.TextField(blank=True)
    outcome = models.CharField(max_length=10, choices=choices_of(DefenceOutcome), default=DefenceOutcome.UNSURE)
    factor = models.ForeignKey(Factor, null=True, blank=True, on_delete=models.SET_NULL, related_name="defences")

    class Meta:
        ordering = ["position", "recorded_at"]
