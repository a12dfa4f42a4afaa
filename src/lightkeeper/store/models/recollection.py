"""Recollections as rows: no item of the review, so that no change, search text or archive can hold one by accident."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.account import Account
from lightkeeper.store.models.review import Review


class RecollectionQuerySet(models.QuerySet["Recollection"]):
    """Recollections, narrowed to who may read them."""

    def visible_to(self, actor: Actor) -> "RecollectionQuerySet":
        """Keep one's own and those that were opened; the review itself is opened by the guard before."""
        return self.filter(Q(account_id=actor.own_id) | Q(opened_at__isnull=False))


class Recollection(models.Model):
    """What one participant remembers. Theirs alone, system actors and administrators included, until `opened_at`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="recollections")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="recollections")
    part = models.CharField(max_length=20, choices=choices_of(Part), default=Part.RESPONDER)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Recollection"]] = models.Manager.from_queryset(RecollectionQuerySet)()

    class Meta:
        ordering = ["created_at"]
        constraints = [models.UniqueConstraint(fields=["review", "account"], name="one_recollection_a_person")]

    def __str__(self) -> str:
        return str(self.id)


class Passage(models.Model):
    """What somebody wrote under one question of their recollection."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recollection = models.ForeignKey(Recollection, on_delete=models.CASCADE, related_name="passages")
    question_key = models.CharField(max_length=40)
    question = models.TextField(blank=True)
    text = models.TextField(blank=True)
    consent = models.CharField(max_length=20, choices=choices_of(Consent), default=Consent.PARAPHRASE)
    disposal = models.CharField(max_length=20, choices=choices_of(Disposal), default=Disposal.OPEN)
    disposal_reason = models.TextField(blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["recollection", "question_key"], name="one_passage_a_question"),
        ]

    def __str__(self) -> str:
        return str(self.id)
