"""What is decided about an action item: how its effect will be looked at, or that it is declined."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class VerificationType(StrEnum):
    """How one sees that it worked. `ABSENCE` alone says little: few events in a short time prove nothing."""

    EXERCISE = "exercise"
    MEASURE = "measure"
    AUDIT = "audit"
    ABSENCE = "absence"


class VerificationOutcome(StrEnum):
    """What was seen on the day of looking."""

    VERIFIED = "verified"
    PARTLY = "partly"
    NOT_EFFECTIVE = "not_effective"
    CANNOT_TELL = "cannot_tell"


class DeclineReason(StrEnum):
    """Why something is not done. Saying so is better than letting it lie."""

    COST = "cost"
    SIDE_EFFECTS = "side_effects"
    COVERED_ELSEWHERE = "covered_elsewhere"
    ACCEPTED_RISK = "accepted_risk"


@dataclass(frozen=True)
class Verification:
    """How and when to look whether it worked (section 4.3), and what was seen. Empty texts: not said yet."""

    type: VerificationType | None = None
    measure: str = ""
    baseline: str = ""
    target: str = ""
    method: str = ""
    look_on: date | None = None
    outcome: VerificationOutcome | None = None
    outcome_note: str = ""
    looked_on: date | None = None


@dataclass(frozen=True)
class Decline:
    """Why it is not done, which role decided, and when to look at it again (practice ACT-4)."""

    reason: DeclineReason | None = None
    note: str = ""
    decided_by: str = ""
    look_again_on: date | None = None
