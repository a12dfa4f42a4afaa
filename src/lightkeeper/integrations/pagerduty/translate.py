"""Turns what PagerDuty saved or sent into incident records: one for each incident, however many files told of it.

Pure: it sees parsed JSON, never a file or a socket.
"""

from collections import Counter
from collections.abc import Iterable

from lightkeeper.domain.incident.record import Entry, ImportResult, Unreadable
from lightkeeper.integrations.pagerduty.documents import Document, DocumentKind, documents_of
from lightkeeper.integrations.pagerduty.drafts import Draft
from lightkeeper.integrations.pagerduty.log_entries import (
    entry_of_alert,
    entry_of_change,
    entry_of_log_entry,
    entry_of_note,
    entry_of_status_update,
)
from lightkeeper.integrations.pagerduty.references import Directory, people_named_in
from lightkeeper.integrations.pagerduty.webhook_events import WebhookEvent, entry_of_event, webhook_event_of
from lightkeeper.plugins.saved_json import id_of, line_of, object_of

READERS = {
    DocumentKind.LOG_ENTRY: entry_of_log_entry,
    DocumentKind.NOTE: entry_of_note,
    DocumentKind.ALERT: entry_of_alert,
    DocumentKind.STATUS_UPDATE: entry_of_status_update,
    DocumentKind.CHANGE: entry_of_change,
}


def translate(saved: Iterable[tuple[str, object]]) -> ImportResult:
    """Return the records of saved JSON, each given with the place it stood in."""
    found = [(place, document) for place, value in saved for document in documents_of(value)]
    gathering = _Gathering()
    for _, document in found:
        gathering.learn(document)
    for place, document in found:
        gathering.read(place, document)
    return gathering.result()


class _Gathering:
    """What has been read so far. People and services are learnt first, so that every sentence knows the names."""

    def __init__(self) -> None:
        self.directory = Directory()
        self.drafts: dict[str, Draft] = {}
        self.homeless: list[tuple[str, DocumentKind, dict[str, object], Entry]] = []
        self.skipped: Counter[tuple[str, str]] = Counter()
        self.unreadable: Counter[tuple[str, str]] = Counter()
        self.warnings: Counter[str] = Counter()

    def learn(self, document: Document) -> None:
        """Remember whom and what a document names."""
        told = document.told
        if document.kind is DocumentKind.PERSON:
            self.directory.learn_person({"type": "user", **told})
        elif document.kind is DocumentKind.SERVICE:
            self.directory.learn_service(told)
        elif document.kind is DocumentKind.EVENT:
            for one in (*people_named_in(told), *people_named_in(told.get("data"))):
                self.directory.learn_person(one)
        elif document.kind not in (DocumentKind.UNKNOWN, DocumentKind.OTHER):
            for one in (*people_named_in(told), *people_named_in(told.get("incident"))):
                self.directory.learn_person(one)

    def read(self, place: str, document: Document) -> None:
        """Put a document where it belongs: to its incident, among the skipped, or among the unreadable."""
        if document.kind is DocumentKind.INCIDENT:
            self._read_incident(place, document.told)
        elif document.kind is DocumentKind.EVENT:
            self._read_event(place, webhook_event_of(document.told))
        elif document.kind in READERS:
            self._read_entry(place, document)
        elif document.kind is DocumentKind.UNKNOWN:
            reason = "This is nothing that PagerDuty's REST API or webhooks (version 3) send; check which file it is."
            self.unreadable[place, reason] += 1
        else:
            self.skipped[place, document.words or f"{document.kind}, read for the name only"] += 1

    def result(self) -> ImportResult:
        """Return everything that was read."""
        self._house_the_homeless()
        return ImportResult(
            records=tuple(draft.record(self.directory) for draft in self.drafts.values()),
            skipped=tuple(f"{place}: {count} × {words}" for (place, words), count in self.skipped.items()),
            unreadable=tuple(
                Unreadable(place, reason if count == 1 else f"{reason} ({count} times)")
                for (place, reason), count in self.unreadable.items()
            ),
            warnings=tuple(self.warnings),
        )

    def _read_incident(self, place: str, told: dict[str, object]) -> None:
        draft = self._draft_of(told)
        if draft is None:
            self.unreadable[place, "An incident carries no id; save it again with all its fields."] += 1
        else:
            draft.absorb(told, told.get("updated_at"))

    def _read_event(self, place: str, event: WebhookEvent) -> None:
        draft = self._draft_of(event.incident)
        if draft is None:
            self.skipped[place, f"webhook event {event.event_type or 'without a type'}, about no incident"] += 1
            return
        draft.absorb(event.incident, event.content.get("updated_at") or event.occurred_at)
        draft.name_people(people_named_in({"agent": event.agent, "user": event.content.get("user")}))
        draft.name_people(people_named_in(event.content))
        if event.is_trimmed:
            self.warnings[f"PagerDuty shortened a text of {draft.incident_id}; its full length is in PagerDuty."] += 1
        self._add(place, draft, entry_of_event(event, self.directory))

    def _read_entry(self, place: str, document: Document) -> None:
        told = document.told
        entry = READERS[document.kind](told, self.directory)
        draft = self._draft_of(object_of(told.get("incident")))
        if document.kind is DocumentKind.CHANGE and "correlation_reason" not in told:
            self.skipped[place, "change event that PagerDuty ties to no incident"] += 1
        elif draft is not None:
            draft.absorb(object_of(told.get("incident")), None)
            draft.name_people(people_named_in(told))
            self._add(place, draft, entry)
        elif entry is not None:
            self.homeless.append((place, document.kind, told, entry))
        else:
            self._add(place, None, None)

    def _add(self, place: str, draft: Draft | None, entry: Entry | None) -> None:
        if draft is not None and entry is not None:
            draft.add(entry)
            return
        reason = "An entry carries no usable time, so it cannot stand in a timeline; add it by hand."
        self.unreadable[place, reason] += 1

    def _draft_of(self, incident: dict[str, object]) -> Draft | None:
        incident_id = id_of(incident.get("id"))
        if not incident_id:
            return None
        return self.drafts.setdefault(incident_id, Draft(incident_id))

    def _house_the_homeless(self) -> None:
        """Give entries that name no incident to the only incident there is; otherwise say that they need one."""
        only = next(iter(self.drafts.values())) if len(self.drafts) == 1 else None
        for place, kind, told, entry in self.homeless:
            if only is not None:
                only.name_people(people_named_in(told))
                only.add(entry)
                continue
            self.skipped[place, f"{kind} that names no incident"] += 1
            why = "read it together with the file of its incident alone"
            self.warnings[f"{line_of(place)}: a {kind} names no incident; {why}."] += 1
