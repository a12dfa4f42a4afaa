"""An incident while its parts are still coming in, from whichever file or event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord
from lightkeeper.integrations.pagerduty.log_entries import SOMEBODY, sentence_start
from lightkeeper.integrations.pagerduty.references import Directory, is_person, people_named_in
from lightkeeper.plugins.saved_json import id_of, line_of, list_of, object_of, text_of, time_of, url_of


@dataclass(slots=True)
class Draft:
    """What is known of one incident so far. Later knowledge replaces earlier; a bare reference replaces nothing."""

    incident_id: str
    title: str = ""
    told: dict[str, object] = field(default_factory=dict)
    told_at: datetime | None = None
    people: dict[str, None] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)

    def absorb(self, incident: dict[str, object], told_at: object) -> None:
        """Take in an incident or a reference to one, as it was at a time (a datetime, ISO text, or unknown)."""
        moment = told_at if isinstance(told_at, datetime) else time_of(told_at)
        self.title = self.title or _title_of(incident)
        if text_of(incident.get("type")).endswith("_reference"):
            self.told = {**incident, **self.told}
            return
        self.name_people(people_named_in(incident))
        is_newer = self.told_at is None or (moment is not None and moment >= self.told_at)
        known = {key: value for key, value in incident.items() if value is not None}
        self.told = {**self.told, **incident} if is_newer else {**known, **self.told}
        self.title = (_title_of(incident) or self.title) if is_newer else self.title
        self.told_at = moment if is_newer and moment else self.told_at

    def name_people(self, references: Iterable[object]) -> None:
        """Remember who took part, in the order they appear."""
        for one in references:
            self.people[id_of(object_of(one).get("id"))] = None

    def add(self, entry: Entry) -> None:
        """Add an entry; the same one told twice stays one."""
        self.entries[entry.external_id] = entry

    def record(self, directory: Directory) -> IncidentRecord:
        """Return the finished record, its entries in order of time."""
        entries = list(self.entries.values()) or list(self._own_moments(directory))
        told = self.told
        return IncidentRecord(
            source="pagerduty",
            external_id=self.incident_id,
            title=self.title or f"PagerDuty incident {self.incident_id}",
            started_at=time_of(told.get("created_at")) or min(_times(entries, EntryKind.TRIGGER), default=None),
            resolved_at=_resolved_at(told, entries),
            severity=_severity_of(told, directory),
            service=directory.name_of(told.get("service"), ""),
            status=line_of(told.get("status")),
            source_url=url_of(told.get("html_url")),
            people=tuple(directory.people[key] for key in self.people if key in directory.people),
            entries=tuple(sorted(_without_echoes(entries), key=lambda one: (one.happened_at, one.external_id))),
        )

    def _own_moments(self, directory: Directory) -> Iterator[Entry]:
        """Yield what the incident tells of itself, for when nothing else came with it."""
        created_at, resolved_at = time_of(self.told.get("created_at")), time_of(self.told.get("resolved_at"))
        if created_at:
            yield _moment(f"{self.incident_id}:created", EntryKind.TRIGGER, created_at, "The incident was triggered.")
        for one in list_of(self.told.get("acknowledgements")):
            told, moment = object_of(one), time_of(object_of(one).get("at"))
            if moment:
                yield _acknowledgement(self.incident_id, object_of(told.get("acknowledger")), moment, directory)
        if resolved_at:
            yield _moment(f"{self.incident_id}:resolved", EntryKind.RESOLVE, resolved_at, "The incident was resolved.")


def _resolved_at(told: dict[str, object], entries: list[Entry]) -> datetime | None:
    """Return when the incident ended, unless it began again afterwards."""
    resolved_at = time_of(told.get("resolved_at")) or max(_times(entries, EntryKind.RESOLVE), default=None)
    began_again_at = max(_times(entries, EntryKind.REOPEN), default=None)
    is_open_again = resolved_at is not None and began_again_at is not None and began_again_at > resolved_at
    return None if is_open_again else resolved_at


def _times(entries: list[Entry], kind: EntryKind) -> list[datetime]:
    return [one.happened_at for one in entries if one.kind is kind]


def _moment(external_id: str, kind: EntryKind, happened_at: datetime, text: str) -> Entry:
    return Entry(external_id=external_id, kind=kind, happened_at=happened_at, text=text, is_automatic=True)


def _acknowledgement(incident_id: str, by: dict[str, object], moment: datetime, directory: Directory) -> Entry:
    key = id_of(by.get("id"))
    return Entry(
        external_id=f"{incident_id}:acknowledged:{key}:{moment.isoformat()}",
        kind=EntryKind.ACKNOWLEDGE,
        happened_at=moment,
        text=f"{sentence_start(directory.name_of(by, SOMEBODY))} acknowledged the incident.",
        person_key=key if is_person(by) else None,
        is_automatic=not is_person(by),
    )


def _without_echoes(entries: list[Entry]) -> list[Entry]:
    """Leave out log entries that repeat a note: a saved incident tells each note in both lists."""
    notes = {
        (one.happened_at.replace(microsecond=0), one.text) for one in entries if one.external_id.startswith("note:")
    }
    return [
        one
        for one in entries
        if one.kind is not EntryKind.NOTE
        or one.external_id.startswith("note:")
        or (one.happened_at.replace(microsecond=0), one.text) not in notes
    ]


def _title_of(incident: dict[str, object]) -> str:
    """Return the title; a summary carries the incident's number before it: `[#12] Title`."""
    summary = line_of(incident.get("summary"))
    number, bracket, rest = summary.partition("] ")
    is_numbered = bool(bracket) and number.startswith("[#") and number[2:].isdigit()
    return line_of(incident.get("title")) or (rest if is_numbered else summary)


def _severity_of(told: dict[str, object], directory: Directory) -> str:
    urgency = line_of(told.get("urgency"))
    return directory.name_of(told.get("priority"), "") or (f"{urgency} urgency" if urgency else "")
