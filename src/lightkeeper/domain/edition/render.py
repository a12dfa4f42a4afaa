"""The one function that everything shown to anybody has passed: `render(thing, audience)`.

Pages, exports, search hits, feeds, messages and file names are made from what it returns and from nothing else
(practice section 7.3), so that a mask forgotten in one place is forgotten nowhere.
"""

from collections import Counter
from dataclasses import replace
from functools import singledispatch
from typing import overload

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.defence.defence import Defence
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownAnswer,
    ShownAttachment,
    ShownDefence,
    ShownEvent,
    ShownFactor,
    ShownFactorLink,
    ShownImpact,
    ShownLesson,
    ShownQuestion,
    ShownReflection,
    ShownSection,
    ShownTelling,
)
from lightkeeper.domain.edition.shown_action_items import shown_action_item
from lightkeeper.domain.edition.shown_findings import (
    shown_answer,
    shown_defence,
    shown_factor,
    shown_factor_link,
    shown_lesson,
    shown_question,
    shown_reflection,
    shown_telling,
)
from lightkeeper.domain.edition.shown_records import shown_entry, shown_record
from lightkeeper.domain.edition.shown_review import NotForThisAudienceError, shown_review, within
from lightkeeper.domain.edition.shown_things import shown_attachment, shown_event, shown_impact, shown_section
from lightkeeper.domain.incident.record import Entry, IncidentRecord
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Reflection
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.review import Attachment, Review, Section
from lightkeeper.domain.timeline.event import Event
from lightkeeper.domain.timeline.telling import Telling

__all__ = ["NotForThisAudienceError", "render", "within"]


@overload
def render(thing: Review, audience: Audience) -> Rendition: ...
@overload
def render(thing: str, audience: Audience) -> str: ...
@overload
def render(thing: Event, audience: Audience, *, level: Level | None = None) -> ShownEvent | None: ...
@overload
def render(thing: Section, audience: Audience, *, level: Level | None = None) -> ShownSection | None: ...
@overload
def render(thing: Factor, audience: Audience, *, level: Level | None = None) -> ShownFactor | None: ...
@overload
def render(thing: FactorLink, audience: Audience, *, level: Level | None = None) -> ShownFactorLink | None: ...
@overload
def render(thing: Defence, audience: Audience, *, level: Level | None = None) -> ShownDefence | None: ...
@overload
def render(thing: Reflection, audience: Audience, *, level: Level | None = None) -> ShownReflection | None: ...
@overload
def render(thing: Telling, audience: Audience, *, level: Level | None = None) -> ShownTelling | None: ...
@overload
def render(thing: Answer, audience: Audience, *, level: Level | None = None) -> ShownAnswer | None: ...
@overload
def render(thing: Lesson, audience: Audience, *, level: Level | None = None) -> ShownLesson | None: ...
@overload
def render(thing: OpenQuestion, audience: Audience, *, level: Level | None = None) -> ShownQuestion | None: ...
@overload
def render(thing: ActionItem, audience: Audience, *, level: Level | None = None) -> ShownActionItem | None: ...
@overload
def render(thing: Attachment, audience: Audience, *, level: Level | None = None) -> ShownAttachment | None: ...
@overload
def render(thing: Impact, audience: Audience, *, level: Level | None = None) -> ShownImpact | None: ...
@overload
def render(thing: IncidentRecord, audience: Audience) -> IncidentRecord | None: ...
@overload
def render(thing: Entry, audience: Audience) -> Entry | None: ...


def render(thing: object, audience: Audience, *, level: Level | None = None) -> object:
    """Return a thing as the audience may see it, None where it may not; a review beyond clearance raises.

    `level` is the level of the review that a single thing comes from, unless `within(audience, review)` told it.
    """
    return _shown(thing, Pen(audience if level is None else replace(audience, level=level), Counter()))


@singledispatch
def _shown(thing: object, pen: Pen) -> object:
    raise TypeError(f"There is no rule yet for showing a {type(thing).__name__}; write one in domain/edition.")


@_shown.register
def _(thing: str, pen: Pen) -> str:
    return pen.write(thing)


@_shown.register
def _(thing: Review, pen: Pen) -> Rendition:
    return shown_review(thing, pen.audience)


_shown.register(Event, shown_event)
_shown.register(Section, shown_section)
_shown.register(Factor, shown_factor)
_shown.register(FactorLink, shown_factor_link)
_shown.register(Defence, shown_defence)
_shown.register(Reflection, shown_reflection)
_shown.register(Telling, shown_telling)
_shown.register(Lesson, shown_lesson)
_shown.register(OpenQuestion, shown_question)
_shown.register(Answer, shown_answer)
_shown.register(ActionItem, shown_action_item)
_shown.register(Attachment, shown_attachment)
_shown.register(Impact, shown_impact)
_shown.register(IncidentRecord, shown_record)
_shown.register(Entry, shown_entry)
