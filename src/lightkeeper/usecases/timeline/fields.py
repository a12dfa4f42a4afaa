"""What people may say of an event, checked once for recording and for changing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType
from lightkeeper.store.models import Identity, Review
from lightkeeper.usecases.identity.name_map import as_written, without_names
from lightkeeper.usecases.item.moments import check_moments
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.refusals import UnusableValueError


@dataclass(frozen=True)
class EventFields:
    """One event as somebody writes it. Times are aware; `who_label` is a pseudonym of the review or empty."""

    happened_at: datetime
    text: str
    kind: EventKind = EventKind.OBSERVATION
    source_type: SourceType = SourceType.RECOLLECTION
    ended_at: datetime | None = None
    precision: Precision = Precision.EXACT
    known_then: KnownThen = KnownThen.UNSURE
    who_label: str = ""
    source_ref: str = ""
    is_contested: bool = False
    has_consent: bool = False
    own_level: str = ""


def event_values(review: Review, fields: EventFields) -> dict[str, Any]:
    """Return the columns of an event.

    Raises:
        UnusableValueError: no text, far too much of it, or an end before the beginning.
    """
    check_moments(fields.happened_at, fields.ended_at)
    text = without_names(review.name_map_id, fields.text).strip()
    if not text:
        raise UnusableValueError("Say in a few words what happened.")
    if len(text) > LONGEST_TEXT:
        raise UnusableValueError(f"An event holds at most {LONGEST_TEXT:,} characters. Put the rest in a section.")
    if fields.ended_at is not None and fields.ended_at < fields.happened_at:
        raise UnusableValueError("It ended before it began. Check the two times.")
    return {
        "happened_at": fields.happened_at,
        "ended_at": fields.ended_at,
        "precision": fields.precision.value,
        "kind": fields.kind.value,
        "text": text,
        "who_id": identity_id(review.name_map_id, fields.who_label),
        "source_type": fields.source_type.value,
        "source_ref": without_names(review.name_map_id, fields.source_ref)[:1000],
        "known_then": fields.known_then.value,
        "is_contested": fields.is_contested,
        "has_consent": fields.has_consent,
        "own_level": fields.own_level,
    }


def identity_id(name_map_id: UUID, label: str) -> UUID | None:
    """Return whose pseudonym this is, or None without one; raises UnusableValueError for one that nobody has."""
    if not label:
        return None
    found = (
        Identity.objects.filter(name_map_id=name_map_id, label=as_written(label)).values_list("id", flat=True).first()
    )
    if found is None:
        raise UnusableValueError("Nobody goes by that pseudonym in this review. Choose one of those offered.")
    return found
