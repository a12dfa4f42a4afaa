"""The numbered lists of a written review read back, each by its heading."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.action_item_items import ACTION_ITEMS, read_action_items
from lightkeeper.domain.document.attributes import (
    LEVEL,
    LINE,
    Attribute,
    Form,
    Reading,
    read_form,
    values_among,
    with_unknown,
)
from lightkeeper.domain.document.escaping import unescape_inline
from lightkeeper.domain.document.event_items import DEFENCES, EVENTS, read_defences, read_events
from lightkeeper.domain.document.factor_items import FACTORS, LINKS, read_factors, read_links
from lightkeeper.domain.document.items import Item, Layout, read_items
from lightkeeper.domain.document.lesson_items import (
    LESSONS,
    NOTHING_FOUND,
    REFLECTIONS,
    read_lessons,
    read_reflections,
)
from lightkeeper.domain.document.question_items import QUESTIONS, read_questions
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.review import Attachment, Review

ReadList = Callable[[Review, list[str], int, Reading], Review]

_LINK = re.compile(r"\[(.*)\]\(attachment:([0-9a-f-]{36})\)\Z")
_ATTACHMENT_ATTRIBUTES = (Attribute("cleared_for", "cleared for ", LEVEL.form), LEVEL)


def _events(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    events, tellings = read_events(read_items(lines, first_line, EVENTS), reading)
    return replace(review, events=events, tellings=tellings)


def _defences(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    return replace(review, defences=read_defences(read_items(lines, first_line, DEFENCES), reading))


def _factors(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    return replace(review, factors=read_factors(read_items(lines, first_line, FACTORS), reading))


def _links(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    return replace(review, factor_links=read_links(read_items(lines, first_line, LINKS), reading))


def _lessons(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    return replace(review, lessons=read_lessons(read_items(lines, first_line, LESSONS), reading))


def _action_items(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    return replace(review, action_items=read_action_items(read_items(lines, first_line, ACTION_ITEMS), reading))


def _questions(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    questions, answers = read_questions(read_items(lines, first_line, QUESTIONS), reading)
    return replace(review, questions=questions, answers=answers)


def _reflections(prompt: Prompt, review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    if NOTHING_FOUND in lines:
        review = replace(review, nothing_found=(*review.nothing_found, prompt))
    # The line counts stay right: what was said of the whole list is blanked, not taken out.
    items = read_items(["" if line == NOTHING_FOUND else line for line in lines], first_line, REFLECTIONS)
    more = read_reflections(items, prompt, len(review.reflections), reading)
    return replace(review, reflections=(*review.reflections, *more))


def _attachments(review: Review, lines: list[str], first_line: int, reading: Reading) -> Review:
    """Read the attachments by name; their bytes travel apart."""
    items = read_items(lines, first_line, Layout())
    return replace(review, attachments=tuple(_attachment(item, reading) for item in items))


def _attachment(item: Item, reading: Reading) -> Attachment:
    link = _LINK.match(item.lead)
    if link is None or not item.attributes:
        raise UnreadableDocumentError(
            f"Line {item.line}", "write the attachment as **[name](attachment:its-id)**, and below it its media type."
        )
    own_id: UUID = read_form(link[2], item.line, Form(LINE.write, lambda text, _: UUID(text)), reading)
    levels: dict[str, Level] = values_among(item.attributes[1:], item.line, _ATTACHMENT_ATTRIBUTES, reading)
    name, media_type = unescape_inline(link[1]), unescape_inline(item.attributes[0])
    text = with_unknown(item.text, item.attributes[1:], item.line, _ATTACHMENT_ATTRIBUTES)
    return Attachment(own_id, name, media_type, text, levels.get("level"), levels.get("cleared_for"))


LISTS: dict[str, ReadList] = {
    "Timeline": _events,
    "Defences": _defences,
    "Contributing factors": _factors,
    "How the factors are linked": _links,
    **{said: partial(_reflections, prompt) for prompt, said in words.PROMPT_WORDS.items()},
    "Lessons": _lessons,
    "Action items": _action_items,
    "Questions for the review": _questions,
    "Attachments": _attachments,
}
