"""Templates that a team wrote itself; the shipped ones are data of the product."""

import uuid

from django.db import models

from lightkeeper.store.models.account import Team


class Template(models.Model):
    """One template: `sections` is a list of {key, heading, question}. Without a team it is everybody's."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.CASCADE, related_name="templates")
    name = models.CharField(max_length=120)
    purpose = models.CharField(max_length=500, blank=True)
    sections = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
