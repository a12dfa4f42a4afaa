"""Read a kept delivery into an incident."""

import logging
from uuid import UUID

from django.db import DatabaseError, transaction

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.plugins.contracts import Delivery, UnreadableInputError
from lightkeeper.plugins.registry import find_webhook_receiver
from lightkeeper.store import models as rows
from lightkeeper.usecases.incident.import_files import store_result

logger = logging.getLogger("lightkeeper.deliveries")

STUMBLED = "The plug-in stumbled over this delivery. It is kept as it came; tell the plug-in's authors."


def read_delivery(delivery_id: UUID) -> None:
    """Read one delivery, once; what cannot be read is kept and says why."""
    try:
        with transaction.atomic():
            _read(delivery_id)
    except DatabaseError:
        raise
    except Exception as error:
        # A plug-in that stumbles over one delivery must not keep the others waiting. Its message may hold names.
        logger.error("A %s kept a delivery from being read.", type(error).__name__)
        rows.Delivery.objects.filter(id=delivery_id).update(state=rows.Delivery.UNREADABLE, outcome=STUMBLED)


def _read(delivery_id: UUID) -> None:
    row = rows.Delivery.objects.select_for_update().filter(id=delivery_id, state=rows.Delivery.WAITING).first()
    if row is None:
        return
    connection = rows.Connection.objects.get(id=row.connection_id)
    receiver = find_webhook_receiver(connection.plugin)
    if receiver is None:
        return
    try:
        result = receiver.read_delivery(Delivery(row.headers, bytes(row.body)))
    except UnreadableInputError as error:
        row.state, row.outcome = rows.Delivery.UNREADABLE, str(error)[:500]
    else:
        report = store_result(SYSTEM, result, connection.team_id)
        row.state = rows.Delivery.READ
        # Its names now stand in the name map, and are to stand nowhere else. The id keeps it from being read twice.
        row.body = b""
        row.outcome = f"{report.new_entries} new, {report.known_entries} known, {len(report.skipped)} skipped"
    row.save(update_fields=["state", "outcome", "body"])


def read_waiting_deliveries() -> int:
    """Read what still waits, oldest first (after a restart, or when no job was told); returns how many."""
    waiting = rows.Delivery.objects.filter(state=rows.Delivery.WAITING).order_by("received_at")
    ids = list(waiting.values_list("id", flat=True))
    for delivery_id in ids:
        read_delivery(delivery_id)
    return len(ids)
