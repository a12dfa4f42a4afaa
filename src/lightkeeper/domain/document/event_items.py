"""Events with their tellings, and defences, as numbered items and back."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.defence.defence import Defence, DefenceOutcome
from lightkeeper.domain.document import words
from lightkeeper.domain.document.attributes import (
    CAME_FROM,
    FLAG,
    LEVEL,
    LINE,
    MOMENT,
    Attribute,
    Form,
    Reading,
    Writing,
    attributes_of,
    choice,
    noted_in,
    notes_of,
    read_form,
    reference,
    values_among,
    with_unknown,
)
from lightkeeper.domain.document.clock import Clock, read_when
from lightkeeper.domain.document.items import Item, Layout, Note
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.edition.rendition import Rendition, ShownDefence, ShownEvent, ShownTelling
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, SourceType
from lightkeeper.domain.timeline.telling import Telling

ALSO_TOLD = "Also told"
DEFENCE_NOTES = (("Should do", "should_do"), ("Did", "did"), ("Could see", "could_see"))
DEFENCE_ATTRIBUTES = (Attribute("factor_id", "see ", reference("factor")), LEVEL)
EVENTS = Layout((ALSO_TOLD,))
DEFENCES = Layout(tuple(label for label, _ in DEFENCE_NOTES))

EVENT_ATTRIBUTES = (
    Attribute("who", "by ", LINE),
    Attribute("source_ref", "source: ", LINE),
    Attribute("known_then", "known then: ", choice(KnownThen), usual=KnownThen.UNSURE),
    Attribute("is_contested", "contested", FLAG),
    Attribute("is_quote", "quote", FLAG),
    Attribute("has_consent", "with consent", FLAG),
    Attribute("recorded_at", "written down ", MOMENT),
    CAME_FROM,
    LEVEL,
)
TELLING_ATTRIBUTES = (Attribute("who", "by ", LINE), CAME_FROM, LEVEL)


def write_events(rendition: Rendition, clock: Clock, writing: Writing) -> list[Item]:
    """Return the timeline, each event with what others tell of it."""
    tellings: dict[UUID, list[ShownTelling]] = {}
    for telling in rendition.tellings:
        tellings.setdefault(telling.event_id, []).append(telling)
    return [
        Item(
            clock.write_when(event.when),
            event.text,
            tuple(_telling(one, writing) for one in tellings.get(event.id, ())),
            (*_kinds(event), *attributes_of(event, EVENT_ATTRIBUTES, writing)),
        )
        for event in rendition.events
    ]


def read_events(items: Iterable[Item], reading: Reading) -> tuple[tuple[Event, ...], tuple[Telling, ...]]:
    """Return the events, and the tellings that stand below them."""
    events, tellings = [], list[Telling]()
    for position, item in enumerate(items):
        event = _event(item, position, reading)
        events.append(event)
        for note in item.notes:
            if note.label == ALSO_TOLD:
                tellings.append(_read_telling(note, event.id, (item.line, len(tellings)), reading))
    return tuple(events), tuple(tellings)


def write_defences(defences: Iterable[ShownDefence], writing: Writing) -> list[Item]:
    """Return the safeguards, each with what became of it."""
    return [
        Item(
            words.words_of(one.outcome),
            one.text,
            notes_of(one, DEFENCE_NOTES),
            attributes_of(one, DEFENCE_ATTRIBUTES, writing),
        )
        for one in defences
    ]


def read_defences(items: Iterable[Item], reading: Reading) -> tuple[Defence, ...]:
    """Return the safeguards."""
    return tuple(
        Defence(
            id=reading.id_of("defence", str(position + 1)),
            text=with_unknown(item.text, item.attributes, item.line, DEFENCE_ATTRIBUTES),
            outcome=read_form(item.lead, item.line, choice(DefenceOutcome), reading),
            position=position,
            **noted_in(item, DEFENCE_NOTES),
            **values_among(item.attributes, item.line, DEFENCE_ATTRIBUTES, reading),
        )
        for position, item in enumerate(items)
    )


def _kinds(event: ShownEvent) -> Sequence[str]:
    return words.words_of(event.kind), words.words_of(event.source_type).lower()


def _telling(telling: ShownTelling, writing: Writing) -> Note:
    return Note(ALSO_TOLD, telling.text, attributes_of(telling, TELLING_ATTRIBUTES, writing))


def _event(item: Item, position: int, reading: Reading) -> Event:
    when_form = Form(lambda value, writing: "", lambda text, reading: read_when(text, reading.offset))
    when = read_form(item.lead, item.line, when_form, reading)
    if when.at is None or len(item.attributes) < 2:
        raise UnreadableDocumentError(
            f"Line {item.line}", "give the event a clock time, and below its text its kind and how it is known."
        )
    event = Event(
        id=reading.id_of("event", str(position + 1)),
        happened_at=when.at,
        ended_at=when.ended_at,
        precision=when.precision,
        text=with_unknown(item.text, item.attributes[2:], item.line, EVENT_ATTRIBUTES),
        kind=read_form(item.attributes[0], item.line, choice(EventKind), reading),
        source_type=read_form(item.attributes[1], item.line, choice(SourceType), reading),
        recorded_at=when.at,
        position=position,
    )
    return replace(event, **values_among(item.attributes[2:], item.line, EVENT_ATTRIBUTES, reading))


def _read_telling(note: Note, event_id: UUID, place: tuple[int, int], reading: Reading) -> Telling:
    line, position = place
    values = values_among(note.attributes, line, TELLING_ATTRIBUTES, reading)
    text = with_unknown(note.text, note.attributes, line, TELLING_ATTRIBUTES)
    return Telling(reading.id_of("telling", str(position + 1)), event_id, text, position=position, **values)
