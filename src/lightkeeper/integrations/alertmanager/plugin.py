"""What the Alertmanager integration offers: taking webhook notifications, and reading saved ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lightkeeper.domain.incident.record import ImportResult, Unreadable
from lightkeeper.integrations.alertmanager.bearer import is_known
from lightkeeper.integrations.alertmanager.notifications import REPLACED, is_notification
from lightkeeper.integrations.alertmanager.translate import translate
from lightkeeper.plugins.contracts import Delivery, RefusedDeliveryError, UnreadableInputError
from lightkeeper.plugins.saved_json import (
    NotJsonError,
    fingerprint_of,
    json_files_of,
    parse_json,
    read_json,
)


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
        reading = _Reading()
        result = translate(reading.saved_in(paths))
        unreadable = (*reading.unreadable, *result.unreadable)
        if not result.records:
            raise UnreadableInputError(_why_nothing(unreadable))
        return ImportResult(result.records, result.skipped, unreadable, result.warnings)

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
        try:
            result = translate([("notification", parse_json(delivery.body))])
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


def _body_of(delivery: Delivery) -> object:
    try:
        return parse_json(delivery.body)
    except NotJsonError:
        return None


def _why_nothing(unreadable: Sequence[Unreadable]) -> str:
    if not unreadable:
        return "There is no alert in these files; save the bodies of Alertmanager's webhook and try again."
    first, others = unreadable[0], len(unreadable) - 1
    return f"{first.place}: {first.reason}" + (f" (and {others} more like it)" if others else "")


plugin = Alertmanager()
