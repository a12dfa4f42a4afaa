"""Takes over what a record knows of its incident. Services deliver in any order, so the newest told counts."""

from collections.abc import Callable
from datetime import datetime

from lightkeeper.domain.incident.record import IncidentRecord
from lightkeeper.store.models import Incident
from lightkeeper.usecases.identity.name_map import as_written

UNTITLED = "Incident without a title"
SHORTEST_ID = 4
ENDED = frozenset({"resolved", "closed", "ended", "done"})


def take_over(incident: Incident, record: IncidentRecord, without_names: Callable[[str], str]) -> None:
    """Change the incident to what is known now; nothing known is overwritten by nothing, or by something older."""
    told_at = _told_at(record)
    is_newest = incident.told_at is None or (told_at is not None and told_at >= incident.told_at)

    def newest(known: str, told: str, longest: int) -> str:
        told = without_names(as_written(told)).strip()[:longest]
        return (told or known) if is_newest else (known or told)

    if not (_is_makeshift(record) and incident.title not in ("", UNTITLED)):
        # A title that was only made from the id gives way to any real one, however old.
        known = "" if _is_made_from_id(incident.title, incident.external_id) else incident.title
        incident.title = newest(known, record.title, 500) or UNTITLED
    incident.severity = newest(incident.severity, record.severity, 40)
    incident.service = newest(incident.service, record.service, 200)
    incident.source_url = newest(incident.source_url, record.source_url, 1000)
    incident.resolved_at = _resolved_at(incident, record, is_newest=is_newest)
    incident.status = newest(incident.status, record.status, 40)
    starts = [at for at in (incident.started_at, record.started_at) if at]
    incident.started_at = min(starts) if starts else None
    incident.told_at = told_at if is_newest and told_at else incident.told_at


def _told_at(record: IncidentRecord) -> datetime | None:
    """Return the newest moment a record tells of."""
    told = [entry.happened_at for entry in record.entries]
    return max([*told, *(at for at in (record.started_at, record.resolved_at) if at)], default=None)


def _resolved_at(incident: Incident, record: IncidentRecord, *, is_newest: bool) -> datetime | None:
    if not is_newest:
        is_open_again = incident.status and incident.status.casefold() not in ENDED
        return incident.resolved_at or (None if is_open_again else record.resolved_at)
    is_open = bool(record.status) and record.status.casefold() not in ENDED
    return record.resolved_at or (None if is_open else incident.resolved_at)


def _is_makeshift(record: IncidentRecord) -> bool:
    return not record.title.strip() or _is_made_from_id(record.title, record.external_id)


def _is_made_from_id(title: str, external_id: str) -> bool:
    """Say whether a title tells no more than the id, as plug-ins write where the service told none."""
    return len(external_id) >= SHORTEST_ID and title.endswith(external_id)
