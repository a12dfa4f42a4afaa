"""The phases of a review in which a question helps most, by the letter that begins its id."""

from enum import StrEnum


class Phase(StrEnum):
    """Fourteen phases, in the order in which a review meets them (practice section 2.1)."""

    PREPARE = "A"
    OPEN = "B"
    WHAT_HAPPENED = "C"
    HOW_IT_MADE_SENSE = "D"
    CONDITIONS = "E"
    DETECTION_AND_RECOVERY = "F"
    WELL_LUCKY_HARD = "G"
    WIDER_SYSTEM = "H"
    LEARN = "I"
    IMPROVE = "J"
    CLOSE = "K"
    LATER = "L"
    NEAR_MISS = "M"
    FEELINGS_AND_VOICE = "N"


PHASE_NAMES: dict[Phase, str] = {
    Phase.PREPARE: "Prepare",
    Phase.OPEN: "Open",
    Phase.WHAT_HAPPENED: "What happened",
    Phase.HOW_IT_MADE_SENSE: "How it made sense",
    Phase.CONDITIONS: "Conditions and defences",
    Phase.DETECTION_AND_RECOVERY: "Noticing and recovering",
    Phase.WELL_LUCKY_HARD: "Well, lucky, hard",
    Phase.WIDER_SYSTEM: "The wider system",
    Phase.LEARN: "Learn",
    Phase.IMPROVE: "Improve",
    Phase.CLOSE: "Close",
    Phase.LATER: "Later, and patterns",
    Phase.NEAR_MISS: "Near misses, and before a change",
    Phase.FEELINGS_AND_VOICE: "Feelings and voice",
}
