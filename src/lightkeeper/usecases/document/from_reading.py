"""Makes a review of what the reader found in a document: names become pseudonyms before anything is kept."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.identifier import Identifier
from lightkeeper.domain.identity.pseudonyms import Known, names_of, next_label, replace_names
from lightkeeper.domain.reading import ReadActionItem, ReadDocument, ReadEvent, ReadSection, read_document
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Participant, Review, Section
from lightkeeper.domain.timeline.event import Event, EventKind, Precision, SourceType
from lightkeeper.usecases.item.moments import is_keepable

STRUCTURED = frozenset({"timeline", "actions"})
NAMED = ("person", "handle", "email")


@dataclass(frozen=True)
class Reading:
    """A review read from a document, the people to keep in the name map (columns), and what was hard to read."""

    review: Review
    identities: tuple[dict[str, Any], ...] = ()
    warnings: tuple[str, ...] = field(default=())


def review_from_reading(text: str, name: str) -> Reading:
    """Read a document in any house style."""
    read = read_document(text, name)
    identities = _identities(read.identifiers)
    known = tuple(Known(one["label"], names_of(one["name"], one["handle"], one["email"])) for one in identities)
    review = _masked_review(read, known)
    participants = tuple(Participant(one["label"]) for one in identities)
    warnings = tuple(f"line {one.line}: {one.message}" for one in read.warnings)
    return Reading(_with_participants(review, participants), tuple(identities), warnings)


def _masked_review(read: ReadDocument, known: tuple[Known, ...]) -> Review:
    events = tuple(one for one in (_event(e, known, i) for i, e in enumerate(read.timeline)) if one)
    return Review(
        id=uuid4(),
        title=replace_names(read.title, known)[:500] or "Imported postmortem",
        occurred_at=_moment(read.impact.started) or min((event.happened_at for event in events), default=None),
        impact=Impact(
            started=_stamp(read.impact.started),
            detected=_stamp(read.impact.detected),
            resolved=_stamp(read.impact.resolved),
        ),
        sections=tuple(_section(one, known, i) for i, one in enumerate(_narrative(read.sections))),
        events=events,
        action_items=tuple(_action_item(one, known, i) for i, one in enumerate(read.actions)),
    )


def _with_participants(review: Review, participants: tuple[Participant, ...]) -> Review:
    return Review(**{**vars(review), "participants": participants})


def _identities(identifiers: Iterable[Identifier]) -> list[dict[str, Any]]:
    """Return one person a name; a given name alone belongs to the full name that begins with it."""
    names = sorted({one.text for one in identifiers if one.kind in NAMED}, key=lambda text: (-len(text), text))
    people: list[dict[str, Any]] = []
    for name in names:
        if any(name in names_of(one["name"], one["handle"], one["email"]) for one in people):
            continue
        person = {
            "label": next_label("Responder", [one["label"] for one in people]),
            "name": "",
            "handle": "",
            "email": "",
        }
        person["email" if "@" in name[1:] else "handle" if name.startswith("@") else "name"] = name
        people.append(person)
    return people


def _narrative(sections: tuple[ReadSection, ...]) -> list[ReadSection]:
    return [one for one in sections if one.body.strip() and one.kind not in STRUCTURED]


def _section(one: ReadSection, known: tuple[Known, ...], position: int) -> Section:
    heading = replace_names(one.heading, known)[:200] or "Untitled"
    return Section(uuid4(), one.kind, heading, replace_names(one.body, known), position=position)


def _event(one: ReadEvent, known: tuple[Known, ...], position: int) -> Event | None:
    happened_at = _moment(one.at)
    if happened_at is None:
        return None
    is_day_only = len(one.at or "") == len("2024-01-02")
    precision = Precision.UNKNOWN if is_day_only else Precision.ABOUT if one.approx else Precision.EXACT
    ended_at = _moment(one.end)
    return Event(
        id=uuid4(),
        happened_at=happened_at,
        text=replace_names(one.text, known) or "(no text)",
        kind=EventKind.OBSERVATION,
        source_type=SourceType.TICKET,
        recorded_at=happened_at,
        ended_at=ended_at if ended_at and ended_at >= happened_at else None,
        precision=precision,
        position=position,
    )


def _action_item(one: ReadActionItem, known: tuple[Known, ...], position: int) -> ActionItem:
    state = ActionItemState.DONE if one.status == "done" else ActionItemState.AGREED
    reference = one.ref if one.ref and one.ref.startswith(("http://", "https://")) else ""
    return ActionItem(
        id=uuid4(),
        text=replace_names(one.text, known) or reference or "(no text)",
        owner=replace_names(one.owner or "", known),
        state=state,
        due_on=_day(one.due),
        reference=reference,
        position=position,
    )


def _stamp(text: str | None) -> Stamp:
    at = _moment(text)
    return Stamp(at, decided_by="the imported document") if at else Stamp()


def _moment(text: str | None) -> datetime | None:
    """Return an aware time; a document that states no zone is read as UTC."""
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware if is_keepable(aware) else None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
