"""The rendition: a review as one audience may see it, and all that any page, export or answer is made from.

Every text is masked already. None means the audience is not shown the value; empty means there is none.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.domain.analysis.factor import (
    Controllability,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Provenance
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType


@dataclass(frozen=True)
class ShownTime:
    """A time as an audience may know it: `at` where clock times are shown, else only `text` ("T+12 min", "June 2024").

    With `at` set, `text` is empty: the reader's own zone decides how it is written. `minutes` counts from the
    beginning, as exactly as `text` does, so that a drawing can place what has no clock time.
    """

    at: datetime | None = None
    ended_at: datetime | None = None
    precision: Precision = Precision.EXACT
    text: str = ""
    minutes: int | None = None


@dataclass(frozen=True)
class ShownEvent:
    """A timeline event. `is_withheld` stands for a quote nobody agreed to show: `text` then says so."""

    id: UUID
    when: ShownTime
    text: str
    kind: EventKind
    source_type: SourceType
    who: str
    source_ref: str | None
    known_then: KnownThen
    is_contested: bool
    is_quote: bool
    has_consent: bool
    is_withheld: bool
    level: Level
    own_level: Level | None
    recorded_at: datetime | None
    position: int = 0
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownSilence:
    """A stretch in which nothing was written down, between two shown events."""

    after_id: UUID
    minutes: int


@dataclass(frozen=True)
class ShownSection:
    """A narrative section, its Markdown masked."""

    id: UUID
    key: str
    heading: str
    body: str
    question: str
    version: int
    level: Level
    own_level: Level | None
    position: int = 0


@dataclass(frozen=True)
class ShownStamp:
    """One moment of the impact. None as `when`: not known."""

    key: str
    when: ShownTime | None
    decided_by: str


@dataclass(frozen=True)
class ShownImpact:
    """What the incident did. Durations are minutes; None means not known, or not shown to this audience."""

    stamps: tuple[ShownStamp, ...]
    minutes_to_detect: int | None
    minutes_to_mitigate: int | None
    minutes_to_resolve: int | None
    affected_who: str | None
    affected_count: str | None
    has_data_loss: bool | None
    has_security_impact: bool | None
    has_privacy_impact: bool | None


@dataclass(frozen=True)
class ShownFactor:
    """A contributing factor with such evidence as is shown."""

    id: UUID
    text: str
    effect: str
    status: FactorStatus
    family: FactorFamily | None
    evidence_ids: tuple[UUID, ...]
    level: Level
    own_level: Level | None
    position: int = 0
    event: str = ""
    leaf: str = ""
    role: FactorRole | None = None
    age: FactorAge | None = None
    controllability: Controllability | None = None
    stop_reason: StopReason | None = None
    stop_note: str = ""
    duplicate_of_id: UUID | None = None
    evidence_urls: tuple[str, ...] = ()
    evidence_image_ids: tuple[UUID, ...] = ()
    evidence_answer_ids: tuple[UUID, ...] = ()
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownFactorLink:
    """A link of which both ends are shown."""

    id: UUID
    from_id: UUID
    to_id: UUID
    kind: LinkKind
    question_asked: str
    note: str
    level: Level
    own_level: Level | None
    position: int = 0


@dataclass(frozen=True)
class ShownTelling:
    """Another version of a shown event, for those taking part."""

    id: UUID
    event_id: UUID
    text: str
    who: str
    level: Level
    own_level: Level | None
    position: int = 0
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownDefence:
    """A safeguard. `factor_id` is None where the factor is not shown."""

    id: UUID
    text: str
    should_do: str
    did: str
    could_see: str
    outcome: DefenceOutcome
    factor_id: UUID | None
    level: Level
    own_level: Level | None
    position: int = 0


@dataclass(frozen=True)
class ShownReflection:
    """What went well, was luck, or made it hard. `factor_id` is None where the factor is not shown."""

    id: UUID
    prompt: Prompt
    text: str
    next_step: str
    factor_id: UUID | None
    level: Level
    own_level: Level | None
    position: int = 0
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownLesson:
    """A lesson."""

    id: UUID
    text: str
    applies_when: str
    does_not_apply_when: str
    level: Level
    own_level: Level | None
    position: int = 0
    factor_ids: tuple[UUID, ...] = ()
    status: LessonStatus = LessonStatus.CURRENT
    confirmed_on: date | None = None
    look_again_on: date | None = None
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownActionItem:
    """An action item. `owner` is a pseudonym, a team, or None where the audience is not shown it."""

    id: UUID
    text: str
    owner: str | None
    team: str | None
    state: ActionItemState
    due_on: date | None
    done_when: str
    reference: str | None
    is_weakness: bool
    level: Level
    own_level: Level | None
    position: int = 0
    factor_ids: tuple[UUID, ...] = ()
    strength: Strength = field(default_factory=Strength)
    verification: Verification = field(default_factory=Verification)
    decline: Decline = field(default_factory=Decline)
    is_urgent: bool = False
    assign_by: date | None = None
    estimate: str = ""
    bridge_to_id: UUID | None = None
    bridge_until: date | None = None
    superseded_by_id: UUID | None = None
    earlier_ids: tuple[UUID, ...] = ()
    agreed_at: datetime | None = None
    done_at: datetime | None = None
    came_from: Provenance | None = None


@dataclass(frozen=True)
class ShownQuestion:
    """A question to be asked together."""

    id: UUID
    text: str
    level: Level
    own_level: Level | None
    position: int = 0
    catalogue_key: str = ""
    disposal: Disposal = Disposal.OPEN
    disposal_reason: str = ""


@dataclass(frozen=True)
class ShownAnswer:
    """What was said to a shown question."""

    id: UUID
    question_id: UUID
    text: str
    disposal: Disposal
    disposal_reason: str
    level: Level
    own_level: Level | None
    position: int = 0


@dataclass(frozen=True)
class ShownAttachment:
    """An image that this audience may fetch."""

    id: UUID
    name: str
    media_type: str
    description: str
    level: Level
    own_level: Level | None
    cleared_for: Level | None


@dataclass(frozen=True)
class ShownPerson:
    """Somebody taking part: a label, and a name only where they chose it and this audience may see it."""

    label: str
    role_word: str
    name: str

    @property
    def written(self) -> str:
        """Return "Responder A (Ada Lovelace)", or the label alone."""
        return f"{self.label} ({self.name})" if self.name else self.label


@dataclass(frozen=True)
class Rendition:
    """A whole review for one audience, `audience` being the clearance it was rendered for."""

    id: UUID
    audience: Level
    title: str
    kind: ReviewKind
    state: ReviewState
    level: Level
    severity: str | None
    team: str | None
    services: tuple[str, ...]
    source_url: str | None
    occurred: ShownTime | None
    people: tuple[ShownPerson, ...] = ()
    impact: ShownImpact | None = None
    sections: tuple[ShownSection, ...] = ()
    events: tuple[ShownEvent, ...] = ()
    silences: tuple[ShownSilence, ...] = ()
    factors: tuple[ShownFactor, ...] = ()
    lessons: tuple[ShownLesson, ...] = ()
    action_items: tuple[ShownActionItem, ...] = ()
    attachments: tuple[ShownAttachment, ...] = ()
    promise: str = ""
    promise_version: int = 0
    boundary: str = ""
    questions: tuple[ShownQuestion, ...] = ()
    factor_links: tuple[ShownFactorLink, ...] = ()
    considered_families: tuple[FactorFamily, ...] = ()
    tellings: tuple[ShownTelling, ...] = ()
    defences: tuple[ShownDefence, ...] = ()
    reflections: tuple[ShownReflection, ...] = ()
    nothing_found: tuple[Prompt, ...] = ()
    answers: tuple[ShownAnswer, ...] = ()
    learned_instead: str = ""
    masked: tuple[str, ...] = field(default=())
