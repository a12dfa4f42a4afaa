"""What the PagerDuty integration offers: reading saved files, and taking webhooks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lightkeeper.domain.incident.record import ImportResult, Unreadable
from lightkeeper.integrations.pagerduty.signature import is_signed
from lightkeeper.integrations.pagerduty.translate import translate
from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError, UnreadableInputError
from lightkeeper.plugins.saved_json import (
    NotJsonError,
    fingerprint_of,
    id_of,
    json_files_of,
    object_of,
    parse_json,
    read_json,
)


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
        reading = _Reading()
        result = translate(reading.saved_in(paths))
        unreadable = (*reading.unreadable, *result.unreadable)
        if not result.records and not result.skipped:
            raise UnreadableInputError(_why_nothing(unreadable))
        return ImportResult(result.records, result.skipped, unreadable, result.warnings)

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
        try:
            result = translate([("delivery", parse_json(delivery.body))])
        except NotJsonError as error:
            raise UnreadableInputError(str(error)) from error
        not_understood = tuple(f"{one.place}: {one.reason}" for one in result.unreadable)
        return ImportResult(result.records, result.skipped + not_understood, (), result.warnings)


@dataclass
class _Reading:
    """Opens files one by one and remembers which could not be read."""

    unreadable: list[Unreadable] = field(default_factory=list)

    def saved_in(self, paths: Sequence[Path]) -> Iterator[tuple[str, object]]:
        """Yield what each file holds, by its name."""
        for path in (file for one in paths for file in json_files_of(one)):
            try:
                yield path.name, read_json(path)
            except NotJsonError as error:
                self.unreadable.append(Unreadable(path.name, str(error)))


def _event_id_in(body: bytes) -> str:
    try:
        event_id = id_of(object_of(object_of(parse_json(body)).get("event")).get("id"))
    except NotJsonError:
        event_id = ""
    return event_id or fingerprint_of(body.hex())


def _why_nothing(unreadable: Sequence[Unreadable]) -> str:
    if not unreadable:
        return "There is nothing in these files; save an incident and its log entries from PagerDuty and try again."
    first, others = unreadable[0], len(unreadable) - 1
    return f"{first.place}: {first.reason}" + (f" (and {others} more like it)" if others else "")


plugin = PagerDuty()
