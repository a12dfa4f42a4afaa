"""What the incidents pages and the record pane show: always through render, always to people of the team."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.store.models import Identity, Incident, RecordEntry, Review, TimelineEvent
from lightkeeper.usecases.guard import open_incident, open_review
from lightkeeper.usecases.refusals import UnusableValueError

PAGE_SIZE = 50
MOST_ENTRIES = 2000


@dataclass(frozen=True)
class ShownIncident:
    """One incident. `is_reviewed` says that a review looks back on it, `review_id` which one, if the actor may know."""

    id: UUID
    title: str
    severity: str
    service: str
    status: str
    source: str
    team: str
    started_at: datetime | None
    resolved_at: datetime | None
    review_id: UUID | None
    entries: int
    is_reviewed: bool = False


@dataclass(frozen=True)
class IncidentPage:
    """One page of incidents."""

    rows: tuple[ShownIncident, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True)
class ShownEntry:
    """One entry of the record. `event_id` is the event picked from it."""

    id: UUID
    happened_at: datetime
    kind: EntryKind
    source: str
    who: str
    text: str
    is_reply: bool
    is_edited: bool
    is_automatic: bool
    event_id: UUID | None


@dataclass(frozen=True)
class ShownRecord:
    """The record of an incident: its entries (the first 2,000 that match) and how many there are."""

    incident_id: UUID
    entries: tuple[ShownEntry, ...]
    sources: tuple[str, ...]
    total: int
    matching: int


def list_incidents(actor: Actor, *, is_waiting: bool = False, severity: str = "", page: int = 1) -> IncidentPage:
    """Return incidents of the actor's teams; `is_waiting` keeps those without a review."""
    found = Incident.objects.visible_to(actor)
    if is_waiting:
        found = found.filter(review=None)
    if "\x00" in severity:
        raise UnusableValueError("That holds a character that no text here can hold. Write plain letters.")
    if severity:
        found = found.filter(severity__iexact=severity)
    total = found.count()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(1, page), pages)
    rows = found.select_related("team", "review", "name_map").prefetch_related("name_map__identities")
    counted = rows.annotate(entry_count=Count("entries"))[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    shown = list(counted)
    readable = _readable_reviews(actor, [row.id for row in shown])
    incidents = tuple(_shown(row, getattr(row, "entry_count", 0), readable) for row in shown)
    return IncidentPage(incidents, total, page, pages)


def show_incident(actor: Actor, incident_id: UUID) -> ShownIncident:
    """Return one incident, or raise NotFoundError."""
    row = open_incident(actor, incident_id)
    return _shown(row, row.entries.count(), _readable_reviews(actor, [row.id]))


def _readable_reviews(actor: Actor, incident_ids: list[UUID]) -> set[UUID]:
    # A restricted review is for those it names: colleagues of the team are not told where it is.
    return set(Review.objects.visible_to(actor).filter(incident_id__in=incident_ids).values_list("id", flat=True))


def show_record(actor: Actor, review_id: UUID, words: str = "", source: str = "") -> ShownRecord | None:
    """Return the record behind a review for those taking part, or None where there is none to show them."""
    opened = open_review(actor, review_id, Verb.EDIT)
    if opened.row.incident_id is None or opened.clearance.strictness < Level.PARTICIPANTS.strictness:
        return None
    return _record(opened.row.incident_id, opened.row.name_map_id, words, source)


def show_incident_record(actor: Actor, incident_id: UUID) -> ShownRecord:
    """Return the record of an incident that waits for its review."""
    incident = open_incident(actor, incident_id)
    return _record(incident.id, incident.name_map_id, "", "")


def _record(incident_id: UUID, name_map_id: UUID, words: str, source: str) -> ShownRecord:
    known = tuple(one.as_known() for one in Identity.objects.filter(name_map_id=name_map_id))
    audience = Audience(Level.PARTICIPANTS, known)
    entries = RecordEntry.objects.filter(incident_id=incident_id)
    total = entries.count()
    sources = tuple(entries.order_by("source").values_list("source", flat=True).distinct())
    for word in words.split()[:8]:
        entries = entries.filter(Q(text__icontains=word) | Q(who__label__icontains=word))
    if source:
        entries = entries.filter(source=source)
    picked: dict[UUID | None, UUID] = dict(
        TimelineEvent.objects.filter(record_entry__incident_id=incident_id, removed_at=None).values_list(
            "record_entry_id", "id"
        )
    )
    matching = entries.count()
    shown = entries.select_related("who").order_by("happened_at", "external_id")[:MOST_ENTRIES]
    return ShownRecord(incident_id, tuple(_entry(row, audience, picked) for row in shown), sources, total, matching)


def shown_entry(actor: Actor, review_id: UUID, entry_id: UUID) -> ShownEntry | None:
    """Return one entry anew, for the fragment after it was picked."""
    opened = open_review(actor, review_id, Verb.EDIT)
    incident_id = opened.row.incident_id
    if incident_id is None:
        return None
    row = RecordEntry.objects.select_related("who").filter(id=entry_id, incident_id=incident_id).first()
    if row is None:
        return None
    known = tuple(one.as_known() for one in Identity.objects.filter(name_map_id=opened.row.name_map_id))
    picked = TimelineEvent.objects.filter(record_entry=row, removed_at=None).values_list("record_entry_id", "id")
    return _entry(row, Audience(Level.PARTICIPANTS, known), dict(picked))


def _entry(row: RecordEntry, audience: Audience, picked: Mapping[UUID | None, UUID]) -> ShownEntry:
    return ShownEntry(
        id=row.id,
        happened_at=row.happened_at,
        kind=EntryKind(row.kind),
        source=row.source,
        who=row.who.label if row.who else "",
        text=render(row.text, audience),
        is_reply=bool(row.thread_id) and row.thread_id != row.external_id,
        is_edited=row.is_edited,
        is_automatic=row.is_automatic,
        event_id=picked.get(row.id),
    )


def _shown(row: Incident, entries: int, readable: set[UUID]) -> ShownIncident:
    audience = Audience(Level.PARTICIPANTS, tuple(one.as_known() for one in row.name_map.identities.all()))
    review = getattr(row, "review", None)
    return ShownIncident(
        id=row.id,
        title=render(row.title, audience),
        severity=row.severity,
        service=render(row.service, audience),
        status=render(row.status, audience),
        source=row.source,
        team=row.team.name,
        started_at=row.started_at,
        resolved_at=row.resolved_at,
        review_id=review.id if review and review.id in readable else None,
        entries=entries,
        is_reviewed=review is not None,
    )


def review_of_incident(incident_id: UUID) -> UUID | None:
    """Return the id of the review that looks back on an incident (for commands)."""
    return Incident.objects.filter(id=incident_id).values_list("review__id", flat=True).first()
