"""Finds vague negatives: words that judge without saying what was there (practice RCA-9).

"Monitoring was inadequate" warns; a measurable description that follows in the same breath silences it.
"""

import re
from dataclasses import dataclass

VAGUE = "poor|poorly|inadequate|inadequately|insufficient|insufficiently|bad|badly|wrong|wrongly|improper|improperly"
VAGUE_WORD = re.compile(rf"\b(?:{VAGUE})\b", re.IGNORECASE)
# How far a description may follow: longer sentences have moved on to something else.
WITHIN = 200
YEAR = r"(?:19|20)\d\d\b"
NUMBER_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|hundred|thousand"
UNITS = (
    "seconds?|minutes?|min|hours?|days?|weeks?|months?|times?|percent|requests?|messages?|calls?|users?|nodes?|hosts?|"
    "people|alerts?|pages?|attempts?|replicas?|regions?|copies"
)
MEASURE = re.compile(
    rf"(?!{YEAR})\b\d[\d.,]*\s?%?|\b(?:{NUMBER_WORDS}) (?:{UNITS})\b|"
    r"\b(?:hourly|daily|weekly|monthly|twice|half of|none of|once (?:a|an|per|every))\b|"
    r"\b(?:more|less|fewer|later|longer|larger|smaller|slower) than\b",
    re.IGNORECASE,
)
ASK = "What would one have seen or measured? Say how it was instead of how good it was."


@dataclass(frozen=True)
class VagueNegative:
    """One vague word and where it stands, in characters of the text."""

    word: str
    start: int
    end: int


def find_vague_negatives(text: str) -> list[VagueNegative]:
    """Return the vague negatives that no measurable description follows, in order."""
    hits = (VagueNegative(hit.group(), hit.start(), hit.end()) for hit in VAGUE_WORD.finditer(text))
    return [hit for hit in hits if not MEASURE.search(text, hit.end, hit.end + WITHIN)]
