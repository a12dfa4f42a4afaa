"""The incident record: what a service wrote down, before anybody has picked a story from it.

Every importer produces this shape and nothing else, so one use case can store what comes from any service.
Texts may still name people here; `Person` lists them, and storing replaces them by role pseudonyms.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class EntryKind(StrEnum):
    """What a recorded entry is, whatever its service calls it."""

    ALERT = "alert"
    TRIGGER = "trigger"
    ACKNOWLEDGE = "acknowledge"
    ESCALATE = "escalate"
    ASSIGN = "assign"
    NOTIFY = "notify"
    NOTE = "note"
    MESSAGE = "message"
    STATUS_UPDATE = "status_update"
    CHANGE = "change"
    RESPONDER = "responder"
    SEVERITY = "severity"
    SNOOZE = "snooze"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    OTHER = "other"


@dataclass(frozen=True)
class Person:
    """Somebody a record names. `key` is the service's own id; every other field may be unknown (empty)."""

    key: str
    name: str = ""
    handle: str = ""
    email: str = ""
    role_word: str = "Responder"
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One thing a service recorded. `happened_at` is aware; `text` is plain text, `thread_id` groups replies."""

    external_id: str
    kind: EntryKind
    happened_at: datetime
    text: str
    person_key: str | None = None
    thread_id: str | None = None
    is_edited: bool = False
    is_automatic: bool = False
    source_url: str = ""


@dataclass(frozen=True)
class IncidentRecord:
    """All that one service knows of one incident. `source` and `external_id` together say whether it is known."""

    source: str
    external_id: str
    title: str
    started_at: datetime | None = None
    resolved_at: datetime | None = None
    severity: str = ""
    service: str = ""
    status: str = ""
    source_url: str = ""
    people: tuple[Person, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Unreadable:
    """Something an importer could not read: where it stood, and what a person can do about it."""

    place: str
    reason: str


@dataclass(frozen=True)
class ImportResult:
    """What an importer made of its input. Nothing is dropped silently: it is a record, skipped or unreadable."""

    records: tuple[IncidentRecord, ...] = ()
    skipped: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    warnings: tuple[str, ...] = field(default=())
