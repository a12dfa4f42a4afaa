"""Says what a piece of saved JSON is: an incident, its log entries, a webhook's event, or something else of PagerDuty.

People save single objects, lists and whole answers; all of them come apart here into single objects.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lightkeeper.plugins.saved_json import NotJsonError, list_of, object_of, parse_json, text_of

DEEPEST = 4


class DocumentKind(StrEnum):
    """What a piece of JSON is to us."""

    INCIDENT = "incident"
    LOG_ENTRY = "log entry"
    NOTE = "note"
    ALERT = "alert"
    STATUS_UPDATE = "status update"
    CHANGE = "change event"
    EVENT = "webhook event"
    PERSON = "user"
    SERVICE = "service"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Document:
    """One object of PagerDuty's. `words` says in plain words what an `OTHER` is."""

    kind: DocumentKind
    told: dict[str, object]
    words: str = ""


NOTHING = Document(DocumentKind.UNKNOWN, {})
WRAPPERS = {
    "incident": DocumentKind.INCIDENT,
    "incidents": DocumentKind.INCIDENT,
    "log_entry": DocumentKind.LOG_ENTRY,
    "log_entries": DocumentKind.LOG_ENTRY,
    "note": DocumentKind.NOTE,
    "notes": DocumentKind.NOTE,
    "alert": DocumentKind.ALERT,
    "alerts": DocumentKind.ALERT,
    "status_update": DocumentKind.STATUS_UPDATE,
    "status_updates": DocumentKind.STATUS_UPDATE,
    "change_event": DocumentKind.CHANGE,
    "change_events": DocumentKind.CHANGE,
    "event": DocumentKind.EVENT,
    "user": DocumentKind.PERSON,
    "users": DocumentKind.PERSON,
    "service": DocumentKind.SERVICE,
    "services": DocumentKind.SERVICE,
}
OTHER_WRAPPERS = {
    "past_incidents": "past incident that looks alike",
    "custom_fields": "custom field value without its incident",
    "webhook_subscription": "webhook subscription",
    "webhook_subscriptions": "webhook subscription",
    "escalation_policies": "escalation policy",
    "schedules": "schedule",
    "teams": "team",
    "oncalls": "on-call shift",
    "priorities": "priority",
    "messages": "webhook message of an older version (only version 3 is read)",
}
TYPES = {
    "incident": DocumentKind.INCIDENT,
    "alert": DocumentKind.ALERT,
    "status_update": DocumentKind.STATUS_UPDATE,
    "change_event": DocumentKind.CHANGE,
    "user": DocumentKind.PERSON,
    "service": DocumentKind.SERVICE,
}


def documents_of(saved: object, depth: int = 0) -> Iterator[Document]:
    """Yield the single objects of a saved answer, list, object or webhook body."""
    if depth > DEEPEST:
        yield NOTHING
        return
    if isinstance(saved, list):
        for one in saved:
            yield from documents_of(one, depth + 1)
        return
    told = object_of(saved)
    if bare := _bare(told):
        yield bare
    elif inner := _recorded_body(told):
        yield from documents_of(inner, depth + 1)
    else:
        yield from _unwrapped(told)


def _bare(told: dict[str, object]) -> Document | None:
    if not told:
        return NOTHING
    type_name = text_of(told.get("type"))
    if type_name in TYPES:
        return Document(TYPES[type_name], told)
    if type_name.endswith("_log_entry"):
        return Document(DocumentKind.LOG_ENTRY, told)
    if "event_type" in told and "data" in told:
        return Document(DocumentKind.EVENT, told)
    if type_name.startswith(("incident_", "service_")):
        words = type_name.replace("_", " ")
        return Document(DocumentKind.OTHER, told, f"{words} without a time (save the whole webhook body instead)")
    if isinstance(told.get("content"), str) and ("user" in told or "created_at" in told):
        return Document(DocumentKind.NOTE, told)
    return None


def _unwrapped(told: dict[str, object]) -> Iterator[Document]:
    is_understood = False
    for key, value in told.items():
        kind = WRAPPERS.get(key, DocumentKind.OTHER if key in OTHER_WRAPPERS else None)
        if kind is not None and isinstance(value, (dict, list)):
            is_understood = True
            words = OTHER_WRAPPERS.get(key, "")
            yield from (Document(kind, object_of(one), words) for one in _as_list(value))
    if not is_understood:
        yield NOTHING


def _recorded_body(told: dict[str, object]) -> object:
    """Return the body that a webhook recorder kept beside the headers, as an object or as text."""
    body = told.get("body", told.get("payload"))
    if isinstance(body, str) and body.lstrip().startswith(("{", "[")):
        try:
            return parse_json(body.encode(errors="replace"))
        except NotJsonError:
            return None
    return body if "headers" in told and isinstance(body, (dict, list)) else None


def _as_list(value: object) -> list[object]:
    return [value] if isinstance(value, dict) else list_of(value)
