"""The words for factors."""

from lightkeeper.domain.analysis.factor import (
    Controllability,
    FactorAge,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.analysis.words import STATUS_WORDS
from lightkeeper.domain.lesson.lesson import LessonStatus

STATUSES = {
    FactorStatus.HYPOTHESIS: (STATUS_WORDS[FactorStatus.HYPOTHESIS], "state-draft"),
    FactorStatus.SUPPORTED: (STATUS_WORDS[FactorStatus.SUPPORTED], "state-done"),
    FactorStatus.CONTESTED: (STATUS_WORDS[FactorStatus.CONTESTED], "state-waiting"),
    FactorStatus.RULED_OUT: (STATUS_WORDS[FactorStatus.RULED_OUT], "plain"),
}
FAMILIES = FAMILY_NAMES
ROLES = {
    FactorRole.TRIGGER: "The story runs from it",
    FactorRole.CONDITION: "It had to be so beforehand",
    FactorRole.AMPLIFIER: "It made it bigger or longer",
    FactorRole.DEFENCE_HELD: "A safeguard that held",
    FactorRole.DEFENCE_PASSED: "A safeguard that did not act, or could not see",
    FactorRole.DEFENCE_ABSENT: "No safeguard stood there",
    FactorRole.DETECTOR: "It brought it to light",
    FactorRole.DETECTION_DELAY: "It hid it, or delayed that it was seen",
    FactorRole.RECOVERY_HELP: "It helped to recover",
    FactorRole.RECOVERY_DRAG: "It slowed the recovery",
    FactorRole.LUCK: "It was luck",
}
AGES = {
    FactorAge.MINUTES: "Minutes",
    FactorAge.DAYS: "Days",
    FactorAge.MONTHS: "Months",
    FactorAge.BY_DESIGN: "By design",
}
CONTROL = {Controllability.OURS: "Ours", Controllability.SHARED: "Shared", Controllability.OUTSIDE: "Outside"}
STOP_REASONS = {
    StopReason.ACTED_ON: "An action item acts on it",
    StopReason.OUTSIDE_CONTROL: "It is out of our hands, and we said how we cope",
    StopReason.EVIDENCE_ENDS: "Nothing more is known",
    StopReason.KNOWN_AND_ACCEPTED: "It is known, and somebody decided to live with it",
    StopReason.DUPLICATE_OF: "Another factor says the same",
}
LESSON_STATUSES = {
    LessonStatus.CURRENT: ("It holds", ""),
    LessonStatus.DOUBTFUL: ("In doubt", "state-waiting"),
    LessonStatus.SUPERSEDED: ("Another took its place", "plain"),
}
