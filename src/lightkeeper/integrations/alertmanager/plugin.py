"""What the Alertmanager integration offers: taking webhook notifications, and reading saved ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.integrations.alertmanager.bearer import is_known
from lightkeeper.integrations.alertmanager.notifications import REPLACED, is_notification
from lightkeeper.integrations.alertmanager.translate import translate
from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError
from lightkeeper.plugins.saved_files import read_delivered, read_saved_files
from lightkeeper.plugins.saved_json import (
    NotJsonError,
    fingerprint_of,
    parse_json,
)

NOTHING = "There is no alert in these files; save the bodies of Alertmanager's webhook and try again."


@dataclass(frozen=True)
class Alertmanager:
    """Takes Prometheus Alertmanager's webhook notifications of version 4, and reads saved ones."""

    key: str = "alertmanager"
    name: str = "Alertmanager"

    def read_files(self, paths: Sequence[Path]) -> ImportResult:
        """Read saved notifications; those of the same group and day become one record.

        Raises:
            UnreadableInputError: nothing of the input can be used.
        """
        return read_saved_files(paths, translate, NOTHING)

    def check_delivery(self, delivery: Delivery, secrets: Sequence[str]) -> None:
        """Say nothing if the token fits one of the active secrets and the body is Alertmanager's own.

        Alertmanager never repeats what was answered with a 4xx, so refusing a replaced body loses it. That is meant:
        its alerts cannot be read, and the refusal shows in Alertmanager's log, where the template can be mended.

        Raises:
            RefusedDeliveryError: 401 for a wrong or missing token, 422 for a body that a template replaced.
        """
        if not is_known(delivery.headers.get("authorization", ""), secrets):
            advice = "Set http_config.authorization.credentials to the connection's secret."
            raise RefusedDeliveryError(401, f"The bearer token of this delivery fits no secret. {advice}")
        if not is_notification(_body_of(delivery)):
            raise RefusedDeliveryError(422, REPLACED)

    def delivery_id(self, delivery: Delivery) -> str:
        """Return a fingerprint of the body: Alertmanager gives its notifications no id."""
        return fingerprint_of(delivery.body.hex())

    def read_delivery(self, delivery: Delivery) -> ImportResult:
        """Read a notification into records, one for each day on which its alerts began.

        Raises:
            UnreadableInputError: the body is not JSON.
        """
        return read_delivered(delivery, "notification", translate)


def _body_of(delivery: Delivery) -> object:
    try:
        return parse_json(delivery.body)
    except NotJsonError:
        return None


plugin = Alertmanager()
