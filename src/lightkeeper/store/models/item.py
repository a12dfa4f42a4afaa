"""What everything inside a review has in common."""

import uuid

from django.db import models

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.store.choices import choices_of


class Item(models.Model):
    """One thing in a review: maybe stricter than it, counted by version, removed by a stamp so that undo can work.

    `origin` and `origin_id` say what it was made of, if it was made of something (an answer, a card).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    own_level = models.CharField(max_length=2, choices=choices_of(Level), blank=True, default="")
    position = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    recorded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    origin = models.CharField(max_length=20, choices=choices_of(Origin), blank=True, default="")
    origin_id = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.id)
