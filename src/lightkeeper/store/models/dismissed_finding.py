"""Remarks on wording that somebody put away: the one thing the coach keeps, in that person's own space."""

from django.db import models

from lightkeeper.store.models.account import Account


class DismissedFinding(models.Model):
    """The mark of one remark, not shown to this person again. No text, no review, no time (practice CUL-3)."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="dismissed_findings")
    fingerprint = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "fingerprint"], name="dismissed_once")]

    def __str__(self) -> str:
        return self.fingerprint
