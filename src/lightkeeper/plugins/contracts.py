"""The contracts a plug-in fulfils: what strangers program against.

A service is one folder under `integrations/` with a `plugin` object that offers one or more of these.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from lightkeeper.domain.incident.record import ImportResult


class UnreadableInputError(Exception):
    """The input as a whole cannot be used. The message is one sentence for the reader that says what to do."""


class RefusedDeliveryError(Exception):
    """A delivery must not be accepted. `status` is the HTTP status; the message says what to mend."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True)
class Delivery:
    """One request a service sent to us: lower-case header names, the raw body in bytes."""

    headers: Mapping[str, str]
    body: bytes


@runtime_checkable
class Plugin(Protocol):
    """What every plug-in says of itself: `key` as in addresses and commands, `name` as people write it."""

    key: str
    name: str


@runtime_checkable
class FileImporter(Protocol):
    """Reads files that were saved from a service."""

    key: str

    def read_files(self, paths: Sequence[Path]) -> ImportResult:
        """Read files (or folders, archives) into records.

        Raises:
            UnreadableInputError: nothing of the input can be used.
        """
        ...


@runtime_checkable
class WebhookReceiver(Protocol):
    """Takes deliveries that a service sends.

    `delivery_id` and `check_delivery` run while the sender waits: they parse as little as they can.
    `read_delivery` runs in a job: it may see deliveries in any order, and more than once.
    """

    key: str

    def check_delivery(self, delivery: Delivery, secrets: Sequence[str]) -> None:
        """Say nothing if any of the active secrets vouches for the delivery.

        Raises:
            RefusedDeliveryError: 401 for a wrong signature or token, another 4xx for what can never be used.
        """
        ...

    def delivery_id(self, delivery: Delivery) -> str:
        """Return an id that is the same whenever the same delivery is sent again."""
        ...

    def read_delivery(self, delivery: Delivery) -> ImportResult:
        """Read a delivery into records; what is not understood is `skipped`, never an error.

        Raises:
            UnreadableInputError: the body is not what the service sends.
        """
        ...
