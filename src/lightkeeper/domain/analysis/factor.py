"""A contributing factor: one condition among several that together made the outcome possible.

There is no single cause to name (practice RCA-6): factors are jointly needed, and earn `supported` by evidence.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level


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


@dataclass(frozen=True)
class Factor:
    """One factor: the condition (`text`), what it led to (`effect`), and the events that show it."""

    id: UUID
    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    evidence_ids: tuple[UUID, ...] = ()
    level: Level | None = None
    position: int = 0


class EvidenceMissingError(Exception):
    """`supported` needs at least one event as evidence (RCA-8): link one, or leave it a hypothesis."""


def check_evidence(factor: Factor) -> None:
    """Raise unless a supported factor has evidence."""
    if factor.status is FactorStatus.SUPPORTED and not factor.evidence_ids:
        raise EvidenceMissingError(
            "A supported factor needs evidence: link at least one event, or keep it a hypothesis."
        )
