"""The audit trail: who did what to which review, in plain rows that hold ids and words of ours, never texts."""

from django.db import models

from lightkeeper.store.models.account import Account


class AuditEntry(models.Model):
    """One thing somebody did. `what` is a verb of ours; `account` empty: the system."""

    account = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL, related_name="+")
    what = models.CharField(max_length=60)
    noun = models.CharField(max_length=40)
    thing_id = models.CharField(max_length=64)
    review_id = models.UUIDField(null=True, db_index=True)
    detail = models.CharField(max_length=200, blank=True)
    done_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-done_at", "-id"]

    def __str__(self) -> str:
        return f"{self.what} {self.noun}"
