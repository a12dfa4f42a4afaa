"""A contributing factor: one condition among several that together made the outcome possible.

There is no single cause to name (practice RCA-6): factors are jointly needed, and earn `supported` by evidence.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.provenance import Provenance


class FactorStatus(StrEnum):
    """How far the evidence carries. What was ruled out stays visible: that is learning too."""

    HYPOTHESIS = "hypothesis"
    SUPPORTED = "supported"
    CONTESTED = "contested"
    RULED_OUT = "ruled_out"


class FactorFamily(StrEnum):
    """The eight families of practice section 3. None of them is a person."""

    WORK_CONDITIONS = "WC"
    PROCEDURES_AND_KNOWLEDGE = "PK"
    CHANGE_AND_DELIVERY = "CH"
    TECHNOLOGY_AND_ARCHITECTURE = "TE"
    DETECTION_AND_OBSERVABILITY = "DO"
    RESPONSE_AND_COORDINATION = "RC"
    EXTERNAL_AND_ENVIRONMENT = "EX"
    ORGANISATION_AND_PRIORITIES = "OG"


class FactorRole(StrEnum):
    """What the factor did in this event (practice section 3.1); independent of its family."""

    TRIGGER = "trigger"
    CONDITION = "condition"
    AMPLIFIER = "amplifier"
    DEFENCE_HELD = "defence_held"
    DEFENCE_PASSED = "defence_passed"
    DEFENCE_ABSENT = "defence_absent"
    DETECTOR = "detector"
    DETECTION_DELAY = "detection_delay"
    RECOVERY_HELP = "recovery_help"
    RECOVERY_DRAG = "recovery_drag"
    LUCK = "luck"


class FactorAge(StrEnum):
    """How long it had been so. What is older than the incident is easy to overlook."""

    MINUTES = "minutes"
    DAYS = "days"
    MONTHS = "months"
    BY_DESIGN = "by_design"


class Controllability(StrEnum):
    """In whose hands it lies."""

    OURS = "ours"
    SHARED = "shared"
    OUTSIDE = "outside"


class StopReason(StrEnum):
    """How asking came to rest at a factor that nothing further leads to (practice RCA-4)."""

    ACTED_ON = "acted_on"
    OUTSIDE_CONTROL = "outside_control"
    EVIDENCE_ENDS = "evidence_ends"
    KNOWN_AND_ACCEPTED = "known_and_accepted"
    DUPLICATE_OF = "duplicate_of"


@dataclass(frozen=True)
class Factor:
    """One factor: the condition (`text`), what it led to (`effect`), and what shows it.

    `event` is the third part of a cause-effect-event sentence; `leaf` a code of the taxonomy ("WC1") or empty.
    `stop_note` says which role accepted what is known and accepted; `duplicate_of_id` names the other factor.
    """

    id: UUID
    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    evidence_ids: tuple[UUID, ...] = ()
    level: Level | None = None
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

    @property
    def has_evidence(self) -> bool:
        """Say whether anything shows it: an event, an image, an answer or an address."""
        return bool(self.evidence_ids or self.evidence_urls or self.evidence_image_ids or self.evidence_answer_ids)


class EvidenceMissingError(Exception):
    """`supported` needs at least one piece of evidence (RCA-8): link one, or leave it a hypothesis."""


def check_evidence(factor: Factor) -> None:
    """Raise unless a supported factor has evidence."""
    if factor.status is FactorStatus.SUPPORTED and not factor.has_evidence:
        raise EvidenceMissingError(
            "A supported factor needs evidence: link at least one event, or keep it a hypothesis."
        )
