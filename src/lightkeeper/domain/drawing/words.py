"""The words written in drawings, so that nothing is said by line or colour alone."""

from lightkeeper.domain.analysis.factor import FactorRole, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.domain.analysis.tree import Mark

WHYS = "Five Whys"
FISHBONE = "Fishbone"
HAPPENED = "What happened"
NO_OUTCOME = "Not named yet"
NO_TEXT = "No words yet"
READ_ON = "Read to the right: how did it come about, and what else had to be true?"
READ_IN = "Read towards the head: eight places to look, none of them a person."
NOTHING_YET = "Nothing written yet"
CONSIDERED = "Considered, nothing found"
NO_FAMILY = "Without a family yet"
NO_FACTORS = "No factors yet. Ask how it came about, and write the first answer."

STATUS_WORDS = {
    FactorStatus.HYPOTHESIS: "Hypothesis",
    FactorStatus.SUPPORTED: "Supported",
    FactorStatus.CONTESTED: "Contested",
    FactorStatus.RULED_OUT: "Ruled out",
}
ROLE_WORDS = {
    FactorRole.TRIGGER: "Trigger",
    FactorRole.CONDITION: "Condition",
    FactorRole.AMPLIFIER: "Amplifier",
    FactorRole.DEFENCE_HELD: "Defence that held",
    FactorRole.DEFENCE_PASSED: "Defence that let it pass",
    FactorRole.DEFENCE_ABSENT: "No defence here",
    FactorRole.DETECTOR: "Revealed it",
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
    LinkKind.CONTRIBUTED: "helped",
    LinkKind.MADE_WORSE: "made worse",
    LinkKind.HID: "hid",
    LinkKind.DELAYED: "delayed",
    LinkKind.LIMITED: "limited",
}
MARK_WORDS = {Mark.BACK: "back to", Mark.SEE: "see"}


def count_of(count: int, thing: str) -> str:
    """Return "1 factor" or "3 factors"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def and_of(numbers: list[int]) -> str:
    """Return "2", "2 and 5" or "2, 5 and 7"."""
    words = [str(number) for number in numbers]
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
