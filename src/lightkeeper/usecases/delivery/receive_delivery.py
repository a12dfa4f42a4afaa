"""Take a delivery while its sender waits: check it, keep it raw, and leave the reading to a job."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError
from lightkeeper.plugins.registry import find_webhook_receiver
from lightkeeper.store import models as rows
from lightkeeper.usecases.announcements import delivery_received
from lightkeeper.usecases.refusals import NotFoundError

KEPT_HEADERS = ("content-type", "user-agent", "x-webhook-id", "x-webhook-subscription")


def receive_delivery(plugin: str, connection_id: UUID, delivery: Delivery) -> bool:
    """Keep a delivery once; returns whether it was new.

    Raises:
        NotFoundError: there is no such active connection.
        RefusedDeliveryError: nothing vouches for it; only a counter is written.
    """
    connection = rows.Connection.objects.filter(id=connection_id, plugin=plugin, is_active=True).first()
    receiver = find_webhook_receiver(plugin)
    if connection is None or receiver is None:
        raise NotFoundError("There is no such connection.")
    try:
        receiver.check_delivery(delivery, connection.secrets)
    except RefusedDeliveryError:
        rows.Connection.objects.filter(id=connection.id).update(refused_count=F("refused_count") + 1)
        raise
    return _keep(connection, receiver.delivery_id(delivery)[:200], delivery)


def _keep(connection: rows.Connection, delivery_id: str, delivery: Delivery) -> bool:
    kept_headers = {name: value for name, value in delivery.headers.items() if name in KEPT_HEADERS}
    try:
        with transaction.atomic():
            row = rows.Delivery.objects.create(
                connection=connection,
                delivery_id=delivery_id,
                headers=kept_headers,
                body=delivery.body,
                received_at=timezone.now(),
            )
    except IntegrityError:
        return False
    transaction.on_commit(lambda: delivery_received.send(sender=rows.Delivery, delivery_id=row.id))
    return True
