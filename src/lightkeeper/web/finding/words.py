"""The words for factors."""

from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.lesson.lesson import LessonStatus

STATUSES = {
    FactorStatus.HYPOTHESIS: ("A guess so far", "state-draft"),
    FactorStatus.SUPPORTED: ("Supported by events", "state-done"),
    FactorStatus.CONTESTED: ("Seen differently", "state-waiting"),
    FactorStatus.RULED_OUT: ("Ruled out", "plain"),
}
FAMILIES = {
    FactorFamily.WORK_CONDITIONS: "Work conditions",
    FactorFamily.PROCEDURES_AND_KNOWLEDGE: "Procedures and knowledge",
    FactorFamily.CHANGE_AND_DELIVERY: "Change and delivery",
    FactorFamily.TECHNOLOGY_AND_ARCHITECTURE: "Technology and architecture",
    FactorFamily.DETECTION_AND_OBSERVABILITY: "Detection and observability",
    FactorFamily.RESPONSE_AND_COORDINATION: "Response and coordination",
    FactorFamily.EXTERNAL_AND_ENVIRONMENT: "Outside and environment",
    FactorFamily.ORGANISATION_AND_PRIORITIES: "Organisation and priorities",
}
LESSON_STATUSES = {
    LessonStatus.CURRENT: ("It holds", ""),
    LessonStatus.DOUBTFUL: ("In doubt", "state-waiting"),
    LessonStatus.SUPERSEDED: ("Another took its place", "plain"),
}
