"""Stores what an importer read: people become pseudonyms, entries are kept once, twice is the same as once."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.identity.pseudonyms import name_replacer
from lightkeeper.domain.incident.record import Entry, IncidentRecord
from lightkeeper.store.models import Identity, Incident, NameMap, RecordEntry, Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_team
from lightkeeper.usecases.identity.name_map import as_written
from lightkeeper.usecases.identity.people_of_record import identities_of_people
from lightkeeper.usecases.incident.take_over import take_over
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.search.index_review import index_title

BATCH = 1000


@dataclass(frozen=True)
class Stored:
    """What storing one record made."""

    incident_id: UUID
    is_new: bool
    new_entries: int
    known_entries: int


@transaction.atomic
def store_record(actor: Actor, team_id: UUID, record: IncidentRecord, into: UUID | None = None) -> Stored:
    """Store a record as an incident of a team, or add its entries to the incident `into`."""
    require_in_team(actor, Verb.IMPORT, team_id)
    incident, is_new = _incident_of(team_id, record, into)
    identities = identities_of_people(incident.name_map, record.source, record.people)
    without_names = name_replacer(identity.as_known() for identity in incident.name_map.identities.all())
    if into is None:
        take_over(incident, record, without_names)
        incident.save()
    new = _keep_entries(incident, record, identities, without_names)
    _mask_review_anew(incident, record)
    note(actor, "imported", "incident", incident.id, detail=f"{record.source}: {new} new entries")
    return Stored(incident.id, is_new, new, len(record.entries) - new)


def _incident_of(team_id: UUID, record: IncidentRecord, into: UUID | None) -> tuple[Incident, bool]:
    """Return the incident, locked: two deliveries of it are stored one after the other."""
    locked = Incident.objects.select_for_update(of=("self",)).select_related("name_map")
    if into is not None:
        incident = locked.filter(id=into, team_id=team_id).first()
        if incident is None:
            raise NotFoundError("There is no such incident in that team to add this to.")
        return incident, False
    # Another team's incident of the same id stays that team's: nobody writes to it, or learns of it, by importing.
    return locked.get_or_create(
        team_id=team_id,
        source=record.source,
        external_id=_short(record.external_id),
        # Django calls a default that can be called, only where it makes the row; its types do not know that.
        defaults={"name_map": NameMap.objects.create, "title": ""},  # type: ignore[misc]
    )


def _mask_review_anew(incident: Incident, record: IncidentRecord) -> None:
    """Let lists and search follow where a review is written already and the record told of people."""
    review = Review.objects.filter(incident=incident).first() if record.people else None
    if review is not None:
        index_title(review)
        touch(review.id)


def _keep_entries(
    incident: Incident, record: IncidentRecord, identities: dict[str, Identity], without_names: Callable[[str], str]
) -> int:
    existing = set(
        RecordEntry.objects.filter(incident=incident, source=record.source).values_list("external_id", flat=True)
    )
    fresh = [one for one in record.entries if _short(one.external_id) not in existing]
    unique = {_short(one.external_id): one for one in fresh}
    rows = (_row_of(incident, record.source, one, identities, without_names) for one in unique.values())
    RecordEntry.objects.bulk_create(rows, batch_size=BATCH)
    return len(unique)


def _row_of(
    incident: Incident, source: str, entry: Entry, identities: dict[str, Identity], without_names: Callable[[str], str]
) -> RecordEntry:
    return RecordEntry(
        incident=incident,
        source=source,
        external_id=_short(entry.external_id),
        kind=entry.kind.value,
        happened_at=entry.happened_at,
        text=without_names(as_written(entry.text)),
        who=identities.get(entry.person_key) if entry.person_key else None,
        thread_id=_short(entry.thread_id or ""),
        is_edited=entry.is_edited,
        is_automatic=entry.is_automatic,
        source_url=without_names(as_written(entry.source_url))[:1000],
    )


def _short(external_id: str) -> str:
    return as_written(external_id)[:200]
