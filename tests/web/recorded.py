"""A recorded incident for pages that show one: two services, two people, and text that must be escaped."""

from datetime import UTC, datetime
from uuid import UUID

from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord, Person
from lightkeeper.usecases.incident.store_record import store_record
from tests.people import Cast

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
HOSTILE = "<script>alert('hi')</script>"


def record_incident(cast: Cast, external_id: str = "Q1", severity: str = "SEV1", title: str = "") -> UUID:
    """Store an incident of the cast's team, with one entry by a person and one by a machine."""
    people = (Person("U1", name="Nadia Novak", handle="nadia.n", role_word="Responder"),)
    entries = (
        Entry("e1", EntryKind.ALERT, BEGAN_AT, f"queue depth {HOSTILE}", is_automatic=True),
        Entry("e2", EntryKind.NOTE, BEGAN_AT, "Nadia Novak looks at the queue", person_key="U1"),
    )
    record = IncidentRecord(
        source="pagerduty",
        external_id=external_id,
        title=title or f"Orders wait {HOSTILE}",
        started_at=BEGAN_AT,
        severity=severity,
        service="orders",
        people=people,
        entries=entries,
    )
    return store_record(cast.actor("alice"), cast.team.id, record).incident_id
