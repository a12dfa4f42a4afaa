"""Connections to services, and the raw deliveries they sent."""

import uuid

from django.db import models

from lightkeeper.store.models.account import Team


class Connection(models.Model):
    """One service that may send to us. All `secrets` are active: two during a rotation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plugin = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="connections")
    secrets = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    refused_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name


class Delivery(models.Model):
    """One raw delivery, kept as it came until it is read. It may hold names: no page ever shows it."""

    WAITING, READ, UNREADABLE = "waiting", "read", "unreadable"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    connection = models.ForeignKey(Connection, on_delete=models.CASCADE, related_name="deliveries")
    delivery_id = models.CharField(max_length=200)
    headers = models.JSONField(default=dict)
    body = models.BinaryField()
    received_at = models.DateTimeField()
    state = models.CharField(max_length=12, default=WAITING, db_index=True)
    outcome = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["received_at"]
        constraints = [models.UniqueConstraint(fields=["connection", "delivery_id"], name="one_row_a_delivery")]

    def __str__(self) -> str:
        return str(self.id)
