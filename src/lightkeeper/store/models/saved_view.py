"""Views of the list of reviews that somebody gave a name."""

from django.db import models

from lightkeeper.store.models.account import Account


class SavedView(models.Model):
    """One saved query string, its owner's alone."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["account", "name"], name="one_view_a_name")]

    def __str__(self) -> str:
        return self.name
