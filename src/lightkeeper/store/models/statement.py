"""Statements: the use-limitation promise and the boundary statement, every version kept.

Older reviews keep showing the version under which people spoke (practice CUL-1, 7.2).
"""

from django.db import models


class Statement(models.Model):
    """One version of one statement. Versions count from 1 within a kind; the highest one is in force."""

    PROMISE = "promise"
    BOUNDARY = "boundary"
    SUPPORT = "support"

    kind = models.CharField(
        max_length=20, choices=[(PROMISE, "promise"), (BOUNDARY, "boundary statement"), (SUPPORT, "support card")]
    )
    version = models.PositiveIntegerField()
    text = models.TextField()
    signed_by = models.CharField(max_length=200)
    signed_at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "-version"]
        constraints = [models.UniqueConstraint(fields=["kind", "version"], name="one_text_a_version")]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"
