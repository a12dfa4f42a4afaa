"""Events, factors, lessons, action items and attachments read back from their numbered items."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID, uuid5

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorStatus
from lightkeeper.domain.document import words
from lightkeeper.domain.document.clock import read_moment, read_when
from lightkeeper.domain.document.escaping import unescape_inline
from lightkeeper.domain.document.items import (
    APPLIES_WHEN,
    DOES_NOT_APPLY_WHEN,
    DONE_WHEN,
    LED_TO,
    Item,
    read_items,
    value_of,
)
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.review import Attachment
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, SourceType

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")

_LEVEL = words.WHO_MAY_READ.lower() + ": "
_LINK = re.compile(r"\[(.*)\]\(attachment:([0-9a-f-]{36})\)\Z")


@dataclass(frozen=True)
class ItemReader:
    """Reads the numbered lists of one document. `offset` is the one its times are written in."""

    review_id: UUID
    offset: str

    def events(self, lines: list[str], first_line: int) -> tuple[Event, ...]:
        """Read the timeline."""
        items = read_items(lines, first_line, has_lead=True)
        return tuple(self._event(item, position) for position, item in enumerate(items))

    def factors(self, lines: list[str], first_line: int) -> tuple[Factor, ...]:
        """Read the contributing factors."""
        items = read_items(lines, first_line, has_lead=True)
        return tuple(self._factor(item, position) for position, item in enumerate(items))

    def lessons(self, lines: list[str], first_line: int) -> tuple[Lesson, ...]:
        """Read the lessons."""
        return tuple(
            Lesson(
                id=self._id("lesson", position),
                text=item.text,
                applies_when=item.note(APPLIES_WHEN),
                does_not_apply_when=item.note(DOES_NOT_APPLY_WHEN),
                level=_level_among(item),
                position=position,
            )
            for position, item in enumerate(read_items(lines, first_line, has_lead=False))
        )

    def action_items(self, lines: list[str], first_line: int) -> tuple[ActionItem, ...]:
        """Read the follow-up work."""
        items = read_items(lines, first_line, has_lead=True)
        return tuple(self._action_item(item, position) for position, item in enumerate(items))

    def questions(self, lines: list[str], first_line: int) -> tuple[OpenQuestion, ...]:
        """Read the questions for the review."""
        items = enumerate(read_items(lines, first_line, has_lead=False))
        return tuple(OpenQuestion(self._id("question", at), item.text, _level_among(item), at) for at, item in items)

    def attachments(self, lines: list[str], first_line: int) -> tuple[Attachment, ...]:
        """Read the attachments by name; their bytes travel apart."""
        return tuple(_attachment(item) for item in read_items(lines, first_line, has_lead=True))

    def _event(self, item: Item, position: int) -> Event:
        when = _read(item, item.lead, lambda text: read_when(text, self.offset))
        if when.at is None or len(item.attributes) < 2:
            raise _unreadable(item, "give the event a clock time, and below its text its kind and how it is known.")
        event = Event(
            id=self._id("event", position),
            happened_at=when.at,
            ended_at=when.ended_at,
            precision=when.precision,
            text=item.text,
            kind=_choice(item, item.attributes[0], EventKind),
            source_type=_choice(item, item.attributes[1], SourceType),
            recorded_at=when.at,
            level=_level_among(item),
            position=position,
        )
        for written in item.attributes[2:]:
            event = self._with_attribute(event, item, written)
        return event

    def _with_attribute(self, event: Event, item: Item, written: str) -> Event:
        match written:
            case "contested":
                return replace(event, is_contested=True)
            case "quote":
                return replace(event, is_quote=True)
            case "with consent":
                return replace(event, has_consent=True)
        if written.startswith("by "):
            return replace(event, who=value_of(written, "by "))
        if written.startswith("source: "):
            return replace(event, source_ref=value_of(written, "source: "))
        if written.startswith("known then: "):
            return replace(event, known_then=_choice(item, value_of(written, "known then: "), KnownThen))
        if written.startswith("written down "):
            moment = value_of(written, "written down ")
            return replace(event, recorded_at=_read(item, moment, lambda text: read_moment(text, self.offset)))
        return event if written.startswith(_LEVEL) else _refuse(item, written)

    def _factor(self, item: Item, position: int) -> Factor:
        factor = Factor(
            id=self._id("factor", position),
            text=item.text,
            effect=item.note(LED_TO),
            status=_choice(item, item.lead, FactorStatus),
            level=_level_among(item),
            position=position,
        )
        for written in item.attributes:
            if written.startswith("evidence: "):
                numbers = written.removeprefix("evidence: ").removeprefix("event").removeprefix("s")
                events = tuple(self._id("event", number) for number in _read(item, numbers, _numbers))
                factor = replace(factor, evidence_ids=events)
            elif family := words.family_of(written):
                factor = replace(factor, family=family)
            elif not written.startswith(_LEVEL):
                _refuse(item, written)
        return factor

    def _action_item(self, item: Item, position: int) -> ActionItem:
        action_item = ActionItem(
            id=self._id("action item", position),
            text=item.text,
            state=_choice(item, item.lead, ActionItemState),
            done_when=item.note(DONE_WHEN),
            level=_level_among(item),
            position=position,
        )
        for written in item.attributes:
            name, _, value = written.partition(": ")
            if name == "owner":
                action_item = replace(action_item, owner=unescape_inline(value))
            elif name == "team":
                action_item = replace(action_item, team=unescape_inline(value))
            elif name == "reference":
                action_item = replace(action_item, reference=unescape_inline(value))
            elif written.startswith("due "):
                due_on = _read(item, written.removeprefix("due "), date.fromisoformat)
                action_item = replace(action_item, due_on=due_on)
            elif written == "open security weakness":
                action_item = replace(action_item, is_weakness=True)
            elif not written.startswith(_LEVEL):
                _refuse(item, written)
        return action_item

    def _id(self, noun: str, position: int) -> UUID:
        return uuid5(self.review_id, f"{noun} {position}")


def _attachment(item: Item) -> Attachment:
    link = _LINK.match(item.lead)
    if link is None or not item.attributes:
        raise _unreadable(item, "write the attachment as **[name](attachment:its-id)**, and below it its media type.")
    attachment = Attachment(
        id=_read(item, link[2], UUID),
        name=unescape_inline(link[1]),
        media_type=unescape_inline(item.attributes[0]),
        description=item.text,
        level=_level_among(item),
    )
    cleared = next((written for written in item.attributes[1:] if written.startswith("cleared for ")), None)
    return attachment if cleared is None else replace(attachment, cleared_for=_level(item, cleared))


def _numbers(text: str) -> list[int]:
    numbers = [int(number) - 1 for number in text.split(",")]
    if min(numbers) < 0:
        raise ValueError(text)
    return numbers


def _level_among(item: Item) -> Level | None:
    written = next((attribute for attribute in item.attributes if attribute.startswith(_LEVEL)), None)
    return None if written is None else _level(item, written)


def _level(item: Item, written: str) -> Level:
    level = words.level_of(written)
    if level is None:
        raise _unreadable(item, f"write one of: {', '.join(words.LEVEL_CHOICES)}.")
    return level


def _choice(item: Item, written: str, choices: type[Choice]) -> Choice:
    choice = words.choice_of(written, choices)
    if choice is None:
        raise _unreadable(item, f'instead of "{written[:60]}" write one of: {", ".join(map(words.words_of, choices))}.')
    return choice


def _read(item: Item, text: str, reader: Callable[[str], Value]) -> Value:
    try:
        return reader(text)
    except (ValueError, OverflowError):
        raise _unreadable(item, f'mend "{text[:60]}": no time, date or number as an exported review has it.') from None


def _refuse(item: Item, written: str) -> Event:
    raise _unreadable(item, f'remove "{written[:60]}" from the line in italics: it says nothing we know.')


def _unreadable(item: Item, advice: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(f"Line {item.line}", advice)
