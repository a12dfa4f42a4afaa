"""Attributes of items: which field stands in which words, written and read back by one table for each kind of thing.

A field that is added to a table is written, read and asked about in the same words everywhere.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any
from uuid import UUID, uuid5

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.clock import read_moment
from lightkeeper.domain.document.escaping import unescape_inline
from lightkeeper.domain.document.items import Item, Note
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.provenance.provenance import Origin, Provenance

_LONGEST_NUMBER = 9


@dataclass(frozen=True)
class Writing:
    """What writing needs to know: how a line and a time are written, and each thing's number by noun and id."""

    inline: Callable[[str], str]
    time: Callable[[datetime], str]
    numbers: Mapping[str, Mapping[UUID, str]]


@dataclass(frozen=True)
class Reading:
    """What reading needs to know: ids follow from the review's, a noun and a number; times from the stated offset."""

    review_id: UUID
    offset: str

    def id_of(self, noun: str, number: str) -> UUID:
        """Return the id of the thing that has a number: "3", or "2.1" for the first answer to the second question."""
        parts = number.strip().split(".")
        if len(parts) != (2 if noun == "answer" else 1):
            raise ValueError(number)
        for part in parts:
            if not (part.isascii() and part.isdigit() and 0 < len(part) <= _LONGEST_NUMBER and int(part)):
                raise ValueError(number)
        return uuid5(self.review_id, f"{noun} {'.'.join(str(int(part)) for part in parts)}")


class NotAChoiceError(ValueError):
    """What is written is none of the choices; the message lists them."""


@dataclass(frozen=True)
class Form:
    """How one sort of value is written on a line, and read back (ValueError when it is none)."""

    write: Callable[[Any, Writing], str]
    read: Callable[[str, Reading], Any]


@dataclass(frozen=True)
class Attribute:
    """One field by its dotted path, the words before it, and its form. `usual` is the value that goes without saying.

    With `is_each`, the field is a tuple and each of its values an attribute of its own. `is_known_by` tells values that
    stand without words before them.
    """

    field: str
    words: str
    form: Form
    usual: object = None
    is_each: bool = False
    shown_as: str = ""
    is_known_by: Callable[[str], bool] | None = None

    def matches(self, written: str) -> bool:
        """Say whether something written is this attribute."""
        if self.is_known_by is not None:
            return self.is_known_by(written)
        return written == self.words if self.form is FLAG else written.startswith(self.words)


def choice(choices: type[StrEnum]) -> Form:
    """Return the form of one of several values: "made worse"."""

    def read(text: str, reading: Reading) -> StrEnum:
        found = words.choice_of(text, choices)
        if found is None:
            raise NotAChoiceError(", ".join(map(words.words_of, choices)))
        return found

    return Form(lambda value, writing: words.words_of(value).lower(), read)


def reference(noun: str) -> Form:
    """Return the form of a link to one thing of the same document, by its number."""
    return Form(
        lambda value, writing: _numbered(noun, (value,), writing),
        lambda text, reading: reading.id_of(noun, text.removeprefix(noun)),
    )


def references(noun: str) -> Form:
    """Return the form of links to several things: "events 2, 3". What the audience is not shown is left out."""

    def read(text: str, reading: Reading) -> tuple[UUID, ...]:
        numbers = text.removeprefix(noun).removeprefix("s").split(",")
        return tuple(reading.id_of(noun, number) for number in numbers)

    return Form(lambda value, writing: _numbered(noun, value, writing), read)


def read_number(text: str) -> int:
    """Return a whole number written in digits; ValueError when it is none, or longer than any we write."""
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER):
        raise ValueError(text)
    return int(text)


def _numbered(noun: str, ids: Iterable[UUID], writing: Writing) -> str:
    known = writing.numbers.get(noun, {})
    shown = [known[one] for one in ids if one in known]
    return f"{noun}{'s' if len(shown) > 1 else ''} {', '.join(shown)}" if shown else ""


def _read_level(text: str, reading: Reading) -> Level:
    level = words.level_of(text)
    if level is None:
        raise NotAChoiceError(", ".join(words.LEVEL_CHOICES))
    return level


def _write_origin(value: Provenance, writing: Writing) -> str:
    return (
        _numbered(words.ORIGIN_NOUNS[value.origin], (value.id,), writing) if value.origin in words.ORIGIN_NOUNS else ""
    )


def _read_origin(text: str, reading: Reading) -> Provenance:
    for origin, noun in words.ORIGIN_NOUNS.items():
        if text.startswith(noun + " "):
            return Provenance(Origin(origin), reading.id_of(noun, text.removeprefix(noun)))
    raise NotAChoiceError(", ".join(f"{noun} 1" for noun in words.ORIGIN_NOUNS.values()))


LINE = Form(lambda value, writing: writing.inline(value), lambda text, reading: unescape_inline(text))
DAY = Form(lambda value, writing: value.isoformat(), lambda text, reading: date.fromisoformat(text))
MOMENT = Form(lambda value, writing: writing.time(value), lambda text, reading: read_moment(text, reading.offset))
COUNT = Form(lambda value, writing: str(value), lambda text, reading: read_number(text))
FLAG = Form(lambda value, writing: "", lambda text, reading: True)
ORIGIN = Form(_write_origin, _read_origin)
LEVEL = Attribute(
    "level",
    words.WHO_MAY_READ.lower() + ": ",
    Form(lambda value, writing: words.level_words(value), _read_level),
    shown_as="own_level",
)
CAME_FROM = Attribute("came_from", "came from: ", ORIGIN)


def attributes_of(thing: object, table: Sequence[Attribute], writing: Writing) -> tuple[str, ...]:
    """Return a shown thing's attributes in words; empty ones, and those that go without saying, are left out."""
    written = []
    for one in table:
        value = attrgetter(one.shown_as or one.field)(thing)
        for each in value or () if one.is_each else (value,):
            if each is None or each is False or each in ("", (), one.usual):
                continue
            text = one.form.write(each, writing)
            if text or one.form is FLAG:
                written.append(one.words + text)
    return tuple(written)


def values_among(written: Iterable[str], line: int, table: Sequence[Attribute], reading: Reading) -> dict[str, Any]:
    """Return the values of attributes by field; `line` is where they stand. Raises UnreadableDocumentError.

    What no table knows is left to `with_unknown`.
    """
    values: dict[str, Any] = {}
    lists: dict[str, list[Any]] = {}
    for text in written:
        one = _named_by(text, table)
        if one is None:
            continue
        value = read_form(text.removeprefix(one.words), line, one.form, reading)
        if one.is_each or isinstance(value, tuple):
            lists.setdefault(one.field, []).extend([value] if one.is_each else value)
        else:
            values[one.field] = value
    return values | {field: tuple(found) for field, found in lists.items()}


def with_unknown(text: str, written: Iterable[str], line: int, table: Sequence[Attribute]) -> str:
    """Return a text with what stands in italics below it and no table knows: nothing that was written is lost.

    What looks like a level is refused instead: as text it would no longer keep anybody out.
    """
    unknown = [one for one in written if _named_by(one, table) is None]
    for one in unknown:
        if words.level_of(one) is not None:
            raise _unreadable(line, f'write "{LEVEL.words}…" instead of "{one[:60]}", so that it holds.')
    kept = " · ".join(map(unescape_inline, unknown))
    return "\n\n".join(part for part in (text, f"*{kept}*" if kept else "") if part)


def _named_by(text: str, table: Sequence[Attribute]) -> Attribute | None:
    return max((one for one in table if one.matches(text)), key=lambda one: len(one.words), default=None)


def read_form(text: str, line: int, form: Form, reading: Reading) -> Any:
    """Return what a text says, or raise UnreadableDocumentError with the line and what to write there."""
    try:
        return form.read(text, reading)
    except NotAChoiceError as error:
        raise _unreadable(line, f'instead of "{text[:60]}" write one of: {error}.') from None
    except (ValueError, OverflowError):
        raise _unreadable(line, f'mend "{text[:60]}": no time, date or number as an exported review has it.') from None


def notes_of(thing: object, table: Iterable[tuple[str, str]]) -> tuple[Note, ...]:
    """Return a shown thing's longer texts with their labels, those that are empty left out."""
    return tuple(Note(label, text) for label, field in table if (text := attrgetter(field)(thing)))


def noted_in(item: Item, table: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the longer texts of an item by field."""
    return {field: text for label, field in table if (text := item.note(label))}


def within(values: Mapping[str, Any], part: str) -> dict[str, Any]:
    """Return the values of the fields of one part of a thing, such as an action item's strength."""
    return {field.removeprefix(part + "."): value for field, value in values.items() if field.startswith(part + ".")}


def outside(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of the thing's own fields."""
    return {field: value for field, value in values.items() if "." not in field}


def _unreadable(line: int, advice: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(f"Line {line}", advice)
