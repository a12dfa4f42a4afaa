"""How likely an action item is to last: its mechanism, where it acts, and what it might do besides (section 4.1)."""

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """Likely to last, rather than true: expert judgement, not proof."""

    STRONG = "strong"
    INTERMEDIATE = "intermediate"
    WEAK = "weak"


class Mechanism(StrEnum):
    """How a piece of work changes what can happen; its tier follows from it."""

    REMOVE_HAZARD = "remove_hazard"
    MAKE_IMPOSSIBLE = "make_impossible"
    FAIL_SAFE = "fail_safe"
    SIMPLIFY = "simplify"
    STANDARDISE_PLATFORM = "standardise_platform"
    LIMIT_BLAST = "limit_blast"
    LEADERSHIP_RESOURCE = "leadership_resource"
    REDUNDANCY = "redundancy"
    DETECT = "detect"
    TOOL_INTERFACE = "tool_interface"
    TEST_CHECK = "test_check"
    WORKLOAD = "workload"
    CHECKLIST_AID = "checklist_aid"
    EXERCISE = "exercise"
    HANDOVER_COMM = "handover_comm"
    DOCUMENT = "document"
    POLICY = "policy"
    TRAIN = "train"
    REMIND = "remind"
    MANUAL_DOUBLE_CHECK = "manual_double_check"
    STUDY = "study"


class Aim(StrEnum):
    """What a piece of work makes better."""

    LIKELIHOOD = "likelihood"
    DETECTION = "detection"
    BLAST_RADIUS = "blast_radius"
    RECOVERY = "recovery"
    LEARNING = "learning"


@dataclass(frozen=True)
class Strength:
    """What people said of one action item. `tier` overrides the mechanism's and then needs `tier_reason`.

    `has_support` means what the mechanism asks for to be worth its tier: a runbook and a tested firing for `detect`,
    an exercise for `redundancy`, no way around for `test_check`. `weak_reason` says why a stronger one would not pay.
    """

    mechanism: Mechanism | None = None
    tier: Tier | None = None
    tier_reason: str = ""
    has_support: bool = False
    aim: Aim | None = None
    side_effects: str = ""
    weak_reason: str = ""
    study_hours: int | None = None
    study_output: str = ""
