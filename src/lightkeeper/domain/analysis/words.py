"""The short words for factors and links, wherever they are shown: on cards, on pages and in documents."""

from lightkeeper.domain.analysis.factor import FactorRole, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import LinkKind

STATUS_WORDS = {
    FactorStatus.HYPOTHESIS: "A guess so far",
    FactorStatus.SUPPORTED: "Supported",
    FactorStatus.CONTESTED: "Seen differently",
    FactorStatus.RULED_OUT: "Ruled out",
}
ROLE_WORDS = {
    FactorRole.TRIGGER: "Trigger",
    FactorRole.CONDITION: "Condition",
    FactorRole.AMPLIFIER: "Amplifier",
    FactorRole.DEFENCE_HELD: "Safeguard that held",
    FactorRole.DEFENCE_PASSED: "Safeguard that let it pass",
    FactorRole.DEFENCE_ABSENT: "No safeguard here",
    FactorRole.DETECTOR: "Brought it to light",
    FactorRole.DETECTION_DELAY: "Delayed its being seen",
    FactorRole.RECOVERY_HELP: "Helped recovery",
    FactorRole.RECOVERY_DRAG: "Slowed recovery",
    FactorRole.LUCK: "Luck",
}
STOP_WORDS = {
    StopReason.ACTED_ON: "asking rests: acted on",
    StopReason.OUTSIDE_CONTROL: "asking rests: outside our control",
    StopReason.EVIDENCE_ENDS: "asking rests: the evidence ends",
    StopReason.KNOWN_AND_ACCEPTED: "asking rests: known and accepted",
    StopReason.DUPLICATE_OF: "same as another",
}
LINK_WORDS = {
    LinkKind.CONTRIBUTED: "contributed to",
    LinkKind.MADE_WORSE: "made worse",
    LinkKind.HID: "hid",
    LinkKind.DELAYED: "delayed",
    LinkKind.LIMITED: "limited",
}
