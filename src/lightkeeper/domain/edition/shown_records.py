"""What services recorded, for the pane beside the timeline. Only people taking part see it at all."""

from collections.abc import Iterable
from dataclasses import replace

from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.identity.pseudonyms import Known, names_of, next_label
from lightkeeper.domain.incident.record import Entry, IncidentRecord, Person


def shown_record(record: IncidentRecord, pen: Pen) -> IncidentRecord | None:
    """Return a record with everybody in it by label, or None beyond those taking part."""
    if not pen.audience.is_taking_part:
        return None
    known, labels = _labels_of(record.people, pen)
    pen = Pen(_knowing(pen.audience, known), pen.tally)
    return replace(
        record,
        source=pen.write(record.source),
        external_id=pen.write(record.external_id),
        title=pen.write(record.title, record.started_at),
        severity=pen.write(record.severity),
        service=pen.write(record.service),
        status=pen.write(record.status),
        source_url=_address(record.source_url, pen),
        people=tuple(
            Person(key=labels[one.key], name=labels[one.key], role_word=_role_word(one, pen)) for one in record.people
        ),
        entries=tuple(_entry(entry, labels.get(entry.person_key or ""), pen) for entry in record.entries),
    )


def shown_entry(entry: Entry, pen: Pen) -> Entry | None:
    """Return one entry, its person by label where that is known, or None beyond those taking part."""
    if not pen.audience.is_taking_part:
        return None
    label = pen.masker.cast.label_of(entry.person_key) if entry.person_key else None
    return _entry(entry, label, pen)


def _entry(entry: Entry, label: str | None, pen: Pen) -> Entry:
    return replace(
        entry,
        external_id=pen.write(entry.external_id),
        text=pen.write(entry.text, entry.happened_at),
        person_key=label,
        thread_id=entry.thread_id and pen.write(entry.thread_id),
        source_url=_address(entry.source_url, pen),
    )


def _address(url: str, pen: Pen) -> str:
    """Return an address as it is, or nothing: half an address leads nowhere."""
    return url if pen.write(url) == url else ""


def _labels_of(people: Iterable[Person], pen: Pen) -> tuple[tuple[Known, ...], dict[str, str]]:
    """Return the people of a record who are not known yet, and everybody's label by key."""
    labels: dict[str, str] = {}
    known: list[Known] = []
    taken = {one.label for one in pen.audience.known} | {one.label for one in pen.audience.participants}
    for person in people:
        names = names_of(person.name, person.handle, person.email, person.aliases)
        label = next((found for name in names if (found := pen.masker.cast.label_of(name))), None)
        if label is None:
            label = next_label(_role_word(person, pen), taken)
            taken.add(label)
        known.append(Known(label, names))
        labels[person.key] = label
    return tuple(known), labels


def _role_word(person: Person, pen: Pen) -> str:
    """Return the role a service gives somebody, unless it tells more than a role."""
    return person.role_word if pen.write(person.role_word) == person.role_word else Person.role_word


def _knowing(audience: Audience, people: tuple[Known, ...]) -> Audience:
    return replace(audience, known=audience.known + people)
