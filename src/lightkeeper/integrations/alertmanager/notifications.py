"""Says what a piece of saved JSON holds: Alertmanager's notifications, or something that is none.

A `payload:` template in Alertmanager's configuration can replace the whole body; then the alerts are gone from it.
"""

from collections.abc import Iterator

from lightkeeper.plugins.saved_json import NotJsonError, list_of, object_of, parse_json, text_of

DEEPEST = 4
VERSION = "4"
REPLACED = (
    "This is not Alertmanager's own notification (version 4): a `payload:` template in the webhook configuration "
    "replaces it, or something else sent it. Remove `payload:` from that receiver and keep Alertmanager's own body. "
    "Alertmanager does not send this notification again."
)


def is_notification(value: object) -> bool:
    """Say whether JSON is a notification of version 4, whatever else it carries."""
    told = object_of(value)
    return text_of(told.get("version")) == VERSION and isinstance(told.get("alerts"), list)


def notifications_of(saved: object, depth: int = 0) -> Iterator[dict[str, object] | None]:
    """Yield the notifications of a saved body, a list of bodies or a recorder's file; None for what is none."""
    told = object_of(saved)
    if isinstance(saved, list) and depth < DEEPEST:
        for one in saved:
            yield from notifications_of(one, depth + 1)
    elif is_notification(told):
        yield told
    elif (body := _recorded_body(told)) is not None and depth < DEEPEST:
        yield from notifications_of(body, depth + 1)
    else:
        yield None


def alerts_of(notification: dict[str, object]) -> list[dict[str, object]]:
    """Return the alerts of a notification as objects; odd ones are empty."""
    return [object_of(one) for one in list_of(notification.get("alerts"))]


def _recorded_body(told: dict[str, object]) -> object:
    """Return the body that a recorder kept beside the headers, as an object or as text."""
    body = told.get("body", told.get("payload"))
    if isinstance(body, str):
        try:
            return parse_json(body.encode(errors="replace"))
        except NotJsonError:
            return None
    return body if isinstance(body, (dict, list)) else None
