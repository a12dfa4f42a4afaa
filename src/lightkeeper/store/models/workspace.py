"""The workspace: one organisation's Lightkeeper."""

from django.db import models


class Workspace(models.Model):
    """The single row that names the organisation and says what kind of place this is."""

    name = models.CharField(max_length=120)
    is_sample = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
