"""Appraisals: what two readers, one of them from outside, made of a review (practice section 5.2)."""

import uuid

from django.db import models

from lightkeeper.store.models.account import Account
from lightkeeper.store.models.review import Review


class Appraisal(models.Model):
    """One reader's answers by item ("1" to "3" or "na") and their comments; never added up to a score."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="appraisals")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="appraisals")
    is_closest_person = models.BooleanField(default=False)
    is_from_outside = models.BooleanField(default=False)
    ratings = models.JSONField(default=dict)
    comments = models.JSONField(default=dict)
    objection = models.TextField(blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["asked_at"]
        constraints = [models.UniqueConstraint(fields=["review", "account"], name="one_appraisal_a_reader")]

    def __str__(self) -> str:
        return str(self.id)
