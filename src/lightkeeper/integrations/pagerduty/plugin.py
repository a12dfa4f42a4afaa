"""What the PagerDuty integration offers: reading saved files, and taking webhooks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.integrations.pagerduty.signature import is_signed
from lightkeeper.integrations.pagerduty.translate import translate
from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError
from lightkeeper.plugins.saved_files import read_delivered, read_saved_files
from lightkeeper.plugins.saved_json import (
    NotJsonError,
    fingerprint_of,
    id_of,
    object_of,
    parse_json,
)

NOTHING = "There is nothing in these files; save an incident and its log entries from PagerDuty and try again."


@dataclass(frozen=True)
class PagerDuty:
    """Reads JSON saved from PagerDuty's REST API, and takes its webhooks of version 3."""

    key: str = "pagerduty"
    name: str = "PagerDuty"

    def read_files(self, paths: Sequence[Path]) -> ImportResult:
        """Read saved files or folders; several files of the same incident become one record.

        Raises:
            UnreadableInputError: nothing of the input can be used.
        """
        return read_saved_files(paths, translate, NOTHING)

    def check_delivery(self, delivery: Delivery, secrets: Sequence[str]) -> None:
        """Say nothing if the signature fits one of the active secrets.

        Raises:
            RefusedDeliveryError: 401 for a wrong or missing signature.
        """
        if not is_signed(delivery.body, delivery.headers.get("x-pagerduty-signature", ""), secrets):
            advice = "Copy the signing secret of the webhook subscription into the connection."
            raise RefusedDeliveryError(
                401, f"The signature of this delivery fits no secret of the connection. {advice}"
            )

    def delivery_id(self, delivery: Delivery) -> str:
        """Return PagerDuty's id of the delivery or event, or else a fingerprint of the body."""
        return id_of(delivery.headers.get("x-webhook-id")) or _event_id_in(delivery.body)

    def read_delivery(self, delivery: Delivery) -> ImportResult:
        """Read a delivery into a record; what is not about an incident is skipped.

        Raises:
            UnreadableInputError: the body is not JSON.
        """
        return read_delivered(delivery, "delivery", translate)


def _event_id_in(body: bytes) -> str:
    try:
        event_id = id_of(object_of(object_of(parse_json(body)).get("event")).get("id"))
    except NotJsonError:
        event_id = ""
    return event_id or fingerprint_of(body.hex())


plugin = PagerDuty()
