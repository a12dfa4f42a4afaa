"""The page of masks: a planted review is rendered for each circle, and the page lists what came out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any

from docs.generators import planted_review as planted
from docs.generators.tables import code, page, table
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.incident.record import Entry, EntryKind

SHOWN, HIDDEN = "shown", "hidden"
HEADS = ("Taking part (L2)", "Organisation (L1)", "Public (L0)")
OPENING = """\
What each circle is shown. This page is made by planting a made-up review, rendering it for each circle with the one
function that pages, exports, search and the API use, and writing down what came out.

- **shown**: as it was written. **hidden**: nothing stands there. Anything else is what stands there instead.
- People named in a *restricted* (L3) review are shown what those taking part are shown.
- Masked text is never called anonymous: colleagues may still recognise who was there."""
TEXTS = """\
## Inside any text

Titles, sections, events, questions, factors, lessons, action items, descriptions of images: each is read for these.
“Listed” means in the name map of the review: who took part, who a record named, and whom somebody added."""
FIELDS = "## Field by field"
WHOLES = "## Whole things"
# What tells nobody anything, and what the table of whole things shows better.
NOT_LISTED = frozenset(
    "id key position after_id audience level own_level cleared_for masked is_quote is_withheld".split()
)


def masks_page() -> str:
    """Return the three tables."""
    parts = [TEXTS, _texts(), FIELDS, _fields(), WHOLES, _wholes()]
    return page("Masks: who is shown what", OPENING, *parts)


def _texts() -> str:
    rows = [
        (what, code(words), *(_in_text(words, level) for level in planted.LEVELS)) for what, words in planted.IN_TEXTS
    ]
    return table(("What stands in a text", "For example", *HEADS), rows)


def _in_text(words: str, level: Level) -> str:
    before, after = "Then ", " was looked at."
    written = render(before + words + after, planted.audience_of(level)).removeprefix(before).removesuffix(after)
    return SHOWN if written == words else code(written) or HIDDEN


def _fields() -> str:
    whole, *narrower = (render(planted.review(), planted.audience_of(level)) for level in planted.LEVELS)
    inside = [dict(_values("review", one)) for one in narrower]
    rows = [
        (code(path), SHOWN if _is_there(value) else HIDDEN, *(_seen(value, one.get(path)) for one in inside))
        for path, value in _values("review", whole)
        if path.rpartition(".")[2] not in NOT_LISTED
    ]
    return table(("Field", *HEADS), rows)


def _values(path: str, thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield each field of a rendition by its path; of things that come in lists the first one stands for all."""
    if isinstance(thing, ShownTime) or not is_dataclass(thing):
        yield path, thing
        return
    for field in fields(thing):
        value, name = getattr(thing, field.name), f"{path}.{field.name}"
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            yield from _values(f"{path.removeprefix('review.')}.{field.name}".removeprefix("review."), value[0])
        elif is_dataclass(value) and not isinstance(value, ShownTime):
            yield from _values(field.name, value)
        else:
            yield name, value


def _seen(inside: Any, value: Any) -> str:
    if value == inside and _is_there(value):
        return SHOWN
    is_gone = not _is_there(value) or (inside is not value and value in (0, False))
    return HIDDEN if is_gone else code(_words(value))


def _is_there(value: Any) -> bool:
    return value is not None and value not in ("", ())


def _words(value: Any) -> str:
    if isinstance(value, ShownTime):
        return value.text or _words(value.at)
    if isinstance(value, tuple):
        return ", ".join(map(_words, value))
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)


def _wholes() -> str:
    things: tuple[tuple[str, Any], ...] = (
        ("Event", planted.event(is_quote=False)),
        ("Words from chat, with consent", planted.event(is_quote=True, has_consent=True)),
        ("Words from chat, without consent", planted.event(is_quote=True, has_consent=False)),
        ("Item set to “organisation”", planted.event(level=Level.ORGANISATION)),
        ("Item set to “taking part”", planted.event(level=Level.PARTICIPANTS)),
        ("Item set to “restricted”", planted.event(level=Level.RESTRICTED)),
        ("Section about feelings", planted.section("feelings")),
        ("Open security weakness", planted.action_item(is_weakness=True)),
        ("Security weakness that is mended", planted.action_item(is_weakness=True, is_done=True)),
        ("Image nobody looked at", planted.image(None)),
        ("Image cleared for the organisation", planted.image(Level.ORGANISATION)),
        ("Image cleared for the public", planted.image(Level.PUBLIC)),
    )
    rows = [(what, *(_whole(thing, level) for level in planted.LEVELS)) for what, thing in things]
    rows.append(("Entry of the record", *(_whole(_entry(), level) for level in planted.LEVELS)))
    rows.append(("History of changes", SHOWN, "left out", "left out"))
    return table(("Thing", *HEADS), rows)


def _entry() -> Entry:
    return Entry("1", EntryKind.NOTE, planted.HAPPENED_AT, "The queue grew")


def _whole(thing: Any, level: Level) -> str:
    shown: Any = render(thing, planted.audience_of(level))
    if shown is None:
        return "left out"
    return "its place, without the words" if getattr(shown, "is_withheld", False) else SHOWN
