"""The name map: the only tables that know which person a pseudonym stands for."""

import uuid

from django.db import models

from lightkeeper.domain.identity.pseudonyms import Known, names_of
from lightkeeper.store.models.account import Account


class NameMap(models.Model):
    """The names of one incident and its review. Removing it makes the pseudonyms final."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.id)


class Identity(models.Model):
    """One person of one name map: the label that stands in texts, and the names that do not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name_map = models.ForeignKey(NameMap, on_delete=models.CASCADE, related_name="identities")
    label = models.CharField(max_length=80)
    role_word = models.CharField(max_length=60, default="Responder")
    name = models.CharField(max_length=200, blank=True)
    handle = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=254, blank=True)
    aliases = models.JSONField(default=list)
    source = models.CharField(max_length=40, blank=True)
    source_key = models.CharField(max_length=200, blank=True)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="identities")
    wants_name_shown = models.BooleanField(default=False)

    class Meta:
        ordering = ["label"]
        constraints = [models.UniqueConstraint(fields=["name_map", "label"], name="one_person_a_label")]
        indexes = [models.Index(fields=["name_map", "source", "source_key"])]

    def __str__(self) -> str:
        return self.label

    def as_known(self) -> Known:
        """Return what a mask needs to take this person's names out of a text."""
        return Known(self.label, names_of(self.name, self.handle, self.email, self.aliases))
