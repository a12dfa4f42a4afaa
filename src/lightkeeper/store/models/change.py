"""Changes: what an item was before and after, so that nothing written is ever lost and undo has something to go by."""

import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from lightkeeper.store.models.account import Account
from lightkeeper.store.models.review import Review


class Change(models.Model):
    """One change of one item. `before` None: it was made; `after` None: it was removed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="changes")
    noun = models.CharField(max_length=20)
    item_id = models.UUIDField()
    before = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    after = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    account = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        indexes = [models.Index(fields=["review", "-made_at"]), models.Index(fields=["item_id", "-made_at"])]

    def __str__(self) -> str:
        return str(self.id)
