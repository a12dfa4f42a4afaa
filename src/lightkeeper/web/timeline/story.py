"""Lays the story out as rows: day headings, events and silences, every word ready to be shown.

Done here rather than in the template, because a timeline may hold five hundred events.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from lightkeeper.domain.document.words import shows_clock_times
from lightkeeper.domain.edition.rendition import Rendition, ShownEvent, ShownTelling, ShownTime
from lightkeeper.domain.edition.times import UNKNOWN_TIME
from lightkeeper.domain.timeline.causal_words import explains
from lightkeeper.domain.timeline.event import KnownThen, Precision
from lightkeeper.web.surroundings import AddressMaker, address_maker, icons_address
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import KINDS, KNOWN_FLAGS, SOURCES, length_words, name_of


@dataclass(frozen=True, slots=True)
class Clock:
    """When something happened, in the reader's zone. Without `iso` the words are all there is."""

    words: str
    iso: str = ""
    end_words: str = ""
    end_iso: str = ""
    is_about: bool = False


@dataclass(frozen=True, slots=True)
class TellingRow:
    """The same event as somebody else remembers it."""

    text: str
    who: str
    href: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One event as the story shows it, the day it opens, and the silence that follows it.

    `is_marked` says whether any of the marks below it is set, so that the template asks once.
    """

    id: UUID
    css: str
    when: Clock
    text: str
    name: str
    kind_words: str
    kind_icon: str
    who: str
    source_words: str
    source_icon: str
    source_href: str
    edit_href: str
    remove_href: str
    is_marked: bool
    known_flag: str
    is_contested: bool
    is_quote: bool
    has_consent: bool
    level_key: str
    level_words: str
    day: str = ""
    silence: str = ""
    heard_until: str = ""
    takes_focus: bool = False
    is_kept: bool = False
    tellings: tuple[TellingRow, ...] = ()
    explain_href: str = ""


@dataclass(frozen=True, slots=True)
class Attention:
    """What a story that is shown anew treats with care: the event just written, and those whose form is open.

    Picking leaves the focus in the record. An open form keeps what is typed in it: its row is not replaced.
    """

    new_id: UUID | None = None
    takes_focus: bool = True
    editing_ids: frozenset[UUID] = frozenset()


NOTHING_NEW = Attention()


def story_rows(rendition: Rendition, attention: Attention = NOTHING_NEW) -> list[StoryRow]:
    """Return the rows of a whole story, in order."""
    silences = {silence.after_id: length_words(silence.minutes) for silence in rendition.silences}
    edit, remove = address_maker("edit_event"), address_maker("remove_event")
    tellings, explained = _tellings(rendition.tellings), _explained(rendition)
    explain = address_maker("move_explanation")
    rows = []
    for event, day in _with_days(rendition.events):
        row = _row(event, (edit, remove), attention)
        rows.append(
            replace(
                row,
                day=day,
                silence=silences.get(event.id, ""),
                tellings=tellings.get(event.id, ()),
                explain_href=explain.of(event.id) if event.id in explained else "",
            )
        )
    return rows


def known_rows(events: Iterable[ShownEvent]) -> list[StoryRow]:
    """Return the rows of what was known at a moment, in order, with their days and nothing beside them."""
    return [replace(story_row(event), day=day) for event, day in _with_days(events)]


def story_row(event: ShownEvent, tellings: Iterable[ShownTelling] = ()) -> StoryRow:
    """Return one event's row, as it stands when its form is left."""
    row = _row(event, (address_maker("edit_event"), address_maker("remove_event")), NOTHING_NEW)
    return replace(row, tellings=_tellings(tellings).get(event.id, ()))


def _with_days(events: Iterable[ShownEvent]) -> Iterator[tuple[ShownEvent, str]]:
    """Yield each event with the day that it opens, or "" where the day goes on."""
    last_day = ""
    for event in events:
        day = _day_of(event.when)
        yield event, day if day != last_day else ""
        last_day = day or last_day


def _tellings(tellings: Iterable[ShownTelling]) -> dict[UUID, tuple[TellingRow, ...]]:
    change = address_maker("telling")
    rows: dict[UUID, tuple[TellingRow, ...]] = {}
    for one in tellings:
        rows[one.event_id] = (*rows.get(one.event_id, ()), TellingRow(one.text, one.who, change.of(one.id)))
    return rows


def _explained(rendition: Rendition) -> set[UUID]:
    """Return the events that explain what no factor says yet: facts and interpretations are kept apart (FAC-4)."""
    if not shows_clock_times(rendition.audience):
        return set()
    said = {one for factor in rendition.factors for one in factor.evidence_ids}
    return {one.id for one in rendition.events if one.id not in said and explains(one.text)}


def _row(event: ShownEvent, addresses: tuple[AddressMaker, AddressMaker], attention: Attention) -> StoryRow:
    level_words, level_key = LEVELS[event.level] if event.own_level else ("", "")
    known_flag = KNOWN_FLAGS.get(event.known_then, "")
    is_linked = (event.source_ref or "").startswith(("https://", "http://"))
    source_words = SOURCES[event.source_type]
    when = clock_of(event.when)
    return StoryRow(
        id=event.id,
        css=_css(event, attention),
        when=when,
        text=event.text,
        name=name_of(event.text),
        kind_words=KINDS[event.kind],
        kind_icon=f"{icons_address()}#kind-{event.kind.value}",
        who=event.who,
        source_words=f"{source_words}: {event.source_ref}" if event.source_ref and not is_linked else source_words,
        source_icon=f"{icons_address()}#source-{event.source_type.value}",
        source_href=event.source_ref or "" if is_linked else "",
        edit_href=addresses[0].of(event.id),
        remove_href=addresses[1].of(event.id),
        is_marked=bool(known_flag or event.is_contested or event.is_quote or level_key),
        known_flag=known_flag,
        is_contested=event.is_contested,
        is_quote=event.is_quote and not event.is_withheld,
        has_consent=event.has_consent,
        level_key=level_key,
        level_words=level_words,
        heard_until=when.end_iso or when.iso,
        takes_focus=event.id == attention.new_id and attention.takes_focus,
        is_kept=event.id in attention.editing_ids,
    )


def _css(event: ShownEvent, attention: Attention) -> str:
    later = " event--known-later" if event.known_then is KnownThen.NO else ""
    withheld = " event--withheld" if event.is_withheld else ""
    added = " event--just-added" if event.id == attention.new_id else ""
    return f"event event--{event.kind.value}{later}{withheld}{added}"


def clock_of(when: ShownTime) -> Clock:
    """Return a time in words: of the reader's zone where the audience is shown clock times."""
    if when.precision is Precision.UNKNOWN:
        return Clock(UNKNOWN_TIME)
    if when.at is None:
        return Clock(when.text)
    began = timezone.localtime(when.at)
    clock = Clock(f"{began:%H:%M}", began.isoformat(), is_about=when.precision is Precision.ABOUT)
    if when.ended_at is None:
        return clock
    ended = timezone.localtime(when.ended_at)
    words = f"{ended:%H:%M}" if ended.date() == began.date() else f"{ended.day} {ended:%b %H:%M}"
    return Clock(clock.words, clock.iso, words, ended.isoformat(), clock.is_about)


def day_words(at: datetime) -> str:
    """Return "Tuesday 3 March 2026" in the reader's zone."""
    local = timezone.localtime(at)
    return f"{local:%A} {local.day} {local:%B %Y}"


def clock_words(at: datetime) -> str:
    """Return "3 Mar 14:05" in the reader's zone."""
    local = timezone.localtime(at)
    return f"{local.day} {local:%b %H:%M}"


def days_of(moments: Iterable[datetime]) -> list[str]:
    """Return a day's heading for each moment that opens one, else nothing."""
    headings: list[str] = []
    last = None
    for moment in moments:
        day = timezone.localtime(moment).date()
        headings.append(day_words(moment) if day != last else "")
        last = day
    return headings


def _day_of(when: ShownTime) -> str:
    return "" if when.at is None else day_words(when.at)
