"""Incidents as services recorded them: what a review may pick its story from."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.account import Team
from lightkeeper.store.models.identity import Identity, NameMap


class IncidentQuerySet(models.QuerySet["Incident"]):
    """Incidents, narrowed to who may know of them."""

    def visible_to(self, actor: Actor) -> "IncidentQuerySet":
        """Keep those of teams in which the actor does reviews; the system sees all, visitors none."""
        if actor.is_system:
            return self
        if not actor.is_signed_in:
            return self.none()
        in_team = Q(team_id__in=actor.teams_with(Role.FACILITATOR, Role.CONTRIBUTOR))
        taking_part = Q(review__participations__account_id=actor.own_id)
        return self.filter(Q(id__in=self.model.objects.filter(in_team | taking_part).values("id")))


class Incident(models.Model):
    """What happened, as one service told one team. `told_at` is the newest moment told of; older news waits behind."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="incidents")
    name_map = models.OneToOneField(NameMap, on_delete=models.PROTECT, related_name="incident")
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    title = models.CharField(max_length=500)
    severity = models.CharField(max_length=40, blank=True)
    service = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=40, blank=True)
    source_url = models.CharField(max_length=1000, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    imported_at = models.DateTimeField(auto_now_add=True)
    told_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Incident"]] = models.Manager.from_queryset(IncidentQuerySet)()

    class Meta:
        ordering = ["-started_at", "-imported_at"]
        constraints = [
            models.UniqueConstraint(fields=["team", "source", "external_id"], name="one_incident_a_source_id")
        ]

    def __str__(self) -> str:
        return str(self.id)


class RecordEntry(models.Model):
    """One entry of the record: a page, a message, an alert. People pick from these; nothing is picked for them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="entries")
    source = models.CharField(max_length=40)
    external_id = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=choices_of(EntryKind))
    happened_at = models.DateTimeField()
    text = models.TextField()
    who = models.ForeignKey(Identity, null=True, blank=True, on_delete=models.SET_NULL, related_name="entries")
    thread_id = models.CharField(max_length=200, blank=True)
    is_edited = models.BooleanField(default=False)
    is_automatic = models.BooleanField(default=False)
    source_url = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = ["happened_at", "external_id"]
        constraints = [
            models.UniqueConstraint(fields=["incident", "source", "external_id"], name="one_entry_a_source_id")
        ]
        indexes = [models.Index(fields=["incident", "happened_at"])]

    def __str__(self) -> str:
        return str(self.id)
