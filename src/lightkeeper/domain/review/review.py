"""The review as one value: everything it holds, as people taking part know it.

The store loads it, `domain.edition.render` narrows it to an audience, and nothing else is ever shown to anyone.
"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor, FactorFamily
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.defence.defence import Defence
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Prompt, Reflection
from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Event
from lightkeeper.domain.timeline.telling import Telling


@dataclass(frozen=True)
class Participant:
    """Somebody taking part, by pseudonym ("Responder A"). `name` is set only where they chose to be named."""

    label: str
    role_word: str = "Responder"
    name: str = ""


@dataclass(frozen=True)
class Section:
    """One narrative section in Markdown. `question` guides whoever writes it; `version` counts savings."""

    id: UUID
    key: str
    heading: str
    body: str = ""
    question: str = ""
    level: Level | None = None
    version: int = 0
    position: int = 0


@dataclass(frozen=True)
class Attachment:
    """An image. `cleared_for` is the widest level it was looked at for; None means those taking part only."""

    id: UUID
    name: str
    media_type: str
    description: str = ""
    level: Level | None = None
    cleared_for: Level | None = None


@dataclass(frozen=True)
class Review:
    """A whole review. All text carries pseudonyms already; names live in one table, apart.

    `considered_families` and `nothing_found` are bones and prompts that were thought about and stayed empty;
    `learned_instead` is what a review without action items says it learned (practice ACT-6).
    """

    id: UUID
    title: str
    kind: ReviewKind = ReviewKind.FULL
    state: ReviewState = ReviewState.DRAFT
    level: Level = Level.PARTICIPANTS
    severity: str = ""
    team: str = ""
    services: tuple[str, ...] = ()
    source_url: str = ""
    occurred_at: datetime | None = None
    participants: tuple[Participant, ...] = ()
    impact: Impact = field(default_factory=Impact)
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    factors: tuple[Factor, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    promise: str = ""
    promise_version: int = 0
    boundary: str = ""
    questions: tuple[OpenQuestion, ...] = ()
    factor_links: tuple[FactorLink, ...] = ()
    considered_families: tuple[FactorFamily, ...] = ()
    tellings: tuple[Telling, ...] = ()
    defences: tuple[Defence, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    nothing_found: tuple[Prompt, ...] = ()
    answers: tuple[Answer, ...] = ()
    learned_instead: str = ""
