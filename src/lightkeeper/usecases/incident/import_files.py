"""Import files that were saved from a service."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.registry import find_file_importer
from lightkeeper.usecases.guard import require_in_team
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError


@dataclass(frozen=True)
class ImportReport:
    """What an import made, skipped and could not read."""

    incident_ids: tuple[UUID, ...]
    new_incidents: int
    new_entries: int
    known_entries: int
    skipped: tuple[str, ...]
    warnings: tuple[str, ...]
    unreadable: tuple[str, ...]


def import_files(
    actor: Actor, source: str, paths: Sequence[Path], team_id: UUID, into: UUID | None = None
) -> ImportReport:
    """Read files of a service and store what they hold, all or nothing."""
    require_in_team(actor, Verb.IMPORT, team_id)
    importer = find_file_importer(source)
    if importer is None:
        raise NotFoundError(f"There is no importer called {source}. Choose pagerduty, alertmanager, slack or document.")
    try:
        result = importer.read_files(paths)
    except UnreadableInputError as error:
        raise UnusableValueError(str(error)) from error
    return store_result(actor, result, team_id, into)


@transaction.atomic
def store_result(actor: Actor, result: ImportResult, team_id: UUID, into: UUID | None = None) -> ImportReport:
    """Store everything a result holds and say what came of it."""
    stored = [store_record(actor, team_id, record, into) for record in result.records]
    return ImportReport(
        incident_ids=tuple(one.incident_id for one in stored),
        new_incidents=sum(one.is_new for one in stored),
        new_entries=sum(one.new_entries for one in stored),
        known_entries=sum(one.known_entries for one in stored),
        skipped=result.skipped,
        warnings=result.warnings,
        unreadable=tuple(f"{one.place}: {one.reason}" for one in result.unreadable),
    )
