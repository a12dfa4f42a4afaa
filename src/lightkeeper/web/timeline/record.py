"""Lays the record out as rows: day headings and entries, every word ready to be shown."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from lightkeeper.usecases.incident.reads import ShownEntry, ShownRecord
from lightkeeper.web.surroundings import NO_ID, AddressMaker, icons_address
from lightkeeper.web.templatetags.plain_words import SERVICES
from lightkeeper.web.timeline.story import days_of
from lightkeeper.web.timeline.words import ENTRIES, name_of

# Chat is folded into the list as it is; beyond this a text is shown in part until it is picked.
LONGEST_ENTRY = 2_000


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry as the record shows it, and the day it opens."""

    id: UUID
    css: str
    iso: str
    clock: str
    label: str
    icon: str
    icon_href: str
    source: str
    text: str
    name: str
    event_id: UUID | None
    pick_href: str
    day: str = ""


@dataclass(frozen=True)
class SourceChip:
    """A source by which the record can be narrowed."""

    key: str
    words: str


def record_rows(review_id: UUID, record: ShownRecord) -> list[EntryRow]:
    """Return the rows of a record, in order."""
    pick = pick_maker(review_id)
    days = days_of(entry.happened_at for entry in record.entries)
    return [entry_row(pick, entry, day) for entry, day in zip(record.entries, days, strict=True)]


def entry_row(pick: AddressMaker, entry: ShownEntry, day: str = "") -> EntryRow:
    """Return one entry's row."""
    local = timezone.localtime(entry.happened_at)
    words, icon = ENTRIES[entry.kind]
    text = entry.text if len(entry.text) <= LONGEST_ENTRY else entry.text[:LONGEST_ENTRY] + "…"
    return EntryRow(
        id=entry.id,
        css=_css(entry),
        iso=local.isoformat(),
        clock=f"{local:%H:%M:%S}",
        label=", ".join(_labels(entry, words)),
        icon=icon,
        icon_href=f"{icons_address()}#source-{icon}",
        source=entry.source,
        text=text or words,
        name=name_of(text or words),
        event_id=entry.event_id,
        pick_href=pick.of(entry.id),
        day=day,
    )


def _labels(entry: ShownEntry, kind_words: str) -> list[str]:
    said = (
        SERVICES.get(entry.source, entry.source),
        entry.who or kind_words,
        "a reply" if entry.is_reply else "",
        "edited" if entry.is_edited else "",
        "by a machine" if entry.is_automatic and entry.who else "",
    )
    return [one for one in said if one]


def _css(entry: ShownEntry) -> str:
    reply = " record-entry--reply" if entry.is_reply else ""
    quiet = " record-entry--quiet" if entry.is_automatic else ""
    return f"record-entry{reply}{quiet}"


def pick_maker(review_id: UUID) -> AddressMaker:
    """Return the maker of addresses that pick an entry into this review."""
    return AddressMaker(reverse("pick_entry", args=[review_id, NO_ID]))


def source_chips(record: ShownRecord) -> list[SourceChip]:
    """Return the record's sources."""
    return [SourceChip(key, SERVICES.get(key, key)) for key in record.sources]
