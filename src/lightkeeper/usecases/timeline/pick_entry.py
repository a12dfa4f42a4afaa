"""Pick an entry of the record into the story."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.domain.timeline.event import EventKind, KnownThen, SourceType
from lightkeeper.store.models import RecordEntry, TimelineEvent
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.refusals import NotFoundError

CUT = "… (the record holds the rest)"
KINDS: dict[EntryKind, EventKind] = {
    EntryKind.ALERT: EventKind.SIGNAL,
    EntryKind.TRIGGER: EventKind.SIGNAL,
    EntryKind.ACKNOWLEDGE: EventKind.ACTION,
    EntryKind.ESCALATE: EventKind.ACTION,
    EntryKind.ASSIGN: EventKind.ACTION,
    EntryKind.NOTIFY: EventKind.COMMUNICATION,
    EntryKind.NOTE: EventKind.OBSERVATION,
    EntryKind.MESSAGE: EventKind.COMMUNICATION,
    EntryKind.STATUS_UPDATE: EventKind.COMMUNICATION,
    EntryKind.CHANGE: EventKind.STATE_CHANGE,
    EntryKind.RESPONDER: EventKind.ACTION,
    EntryKind.SEVERITY: EventKind.STATE_CHANGE,
    EntryKind.RESOLVE: EventKind.RECOVERY,
}


@transaction.atomic
def pick_entry(actor: Actor, review_id: UUID, entry_id: UUID) -> TimelineEvent:
    """Make an event from a recorded entry, once: picking it again returns the event that is there."""
    opened = open_review(actor, review_id, Verb.EDIT)
    found = RecordEntry.objects.filter(id=entry_id, incident__review=opened.row)
    # Locked, so that two people who pick it at once get one event.
    entry = found.select_for_update(of=("self",)).first()
    if entry is None:
        raise NotFoundError("There is no such entry in this incident's record.")
    picked = TimelineEvent.objects.filter(review=opened.row, record_entry=entry, removed_at=None).first()
    if picked is not None:
        return picked
    kind = EntryKind(entry.kind)
    event: TimelineEvent = make_item(
        actor,
        opened,
        "event",
        {
            "happened_at": entry.happened_at,
            "text": _text_of(entry, opened.row.name_map_id) or f"({kind.value.replace('_', ' ')})",
            "kind": KINDS.get(kind, EventKind.OBSERVATION).value,
            "source_type": _source_type(kind).value,
            "source_ref": without_names(opened.row.name_map_id, entry.source_url)[:1000],
            "who_id": entry.who_id,
            "record_entry": entry,
            "known_then": KnownThen.YES.value,
            "is_quote": kind is EntryKind.MESSAGE and not entry.is_automatic,
        },
    )
    return event


def _text_of(entry: RecordEntry, name_map_id: UUID) -> str:
    text = without_names(name_map_id, entry.text).strip()
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT


def _source_type(kind: EntryKind) -> SourceType:
    if kind is EntryKind.MESSAGE:
        return SourceType.CHAT
    if kind is EntryKind.CHANGE:
        return SourceType.DEPLOY
    return SourceType.ALERT
