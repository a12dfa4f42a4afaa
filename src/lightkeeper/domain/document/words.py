"""The words in which a written review says levels, kinds and states, and the way back from the words."""

from enum import StrEnum
from typing import TypeVar

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.reflection.reflection import Prompt

Choice = TypeVar("Choice", bound=StrEnum)

WHO_MAY_READ = "Who may read this"
TIMES_COUNT = "Times count from the beginning"

LEVEL_WORDS: dict[Level, str] = {
    Level.PUBLIC: "anyone",
    Level.ORGANISATION: "everyone signed in",
    Level.PARTICIPANTS: "those taking part",
    Level.RESTRICTED: "named people only",
    Level.PRIVATE: "one person",
}

MOMENT_WORDS: dict[str, str] = {
    "started": "Started",
    "detected": "Detected",
    "mitigated": "Mitigated",
    "resolved": "Resolved",
}

PROMPT_WORDS: dict[Prompt, str] = {
    Prompt.WELL: "It went well",
    Prompt.LUCKY: "We got lucky",
    Prompt.HARD: "It was hard",
}

# What something may have come from that has a number in the same document.
ORIGIN_NOUNS: dict[Origin, str] = {
    Origin.ANSWER: "answer",
    Origin.EVENT: "event",
    Origin.FACTOR: "factor",
    Origin.ACTION_ITEM: "action item",
}


def words_of(choice: StrEnum) -> str:
    """Return a value as people write it: "Near miss", "In review"."""
    return choice.value.replace("_", " ").capitalize()


def choice_of(words: str, choices: type[Choice]) -> Choice | None:
    """Return the value that words stand for, or None."""
    value = words.strip().lower().replace(" ", "_")
    return next((choice for choice in choices if choice.value.lower() == value), None)


def level_words(level: Level) -> str:
    """Return "those taking part (L2)"."""
    return f"{LEVEL_WORDS[level]} ({level.value})"


def shows_clock_times(audience: Level) -> bool:
    """Say whether an audience takes part: all others read times counted from the beginning."""
    return audience.strictness >= Level.PARTICIPANTS.strictness


LEVEL_CHOICES = tuple(map(level_words, Level))


def level_of(words: str) -> Level | None:
    """Return the level that stands in brackets at the end of the words, or None."""
    code = words.rstrip(")").rpartition("(")[2]
    return next((level for level in Level if level.value == code), None)


def family_words(family: FactorFamily) -> str:
    """Return "Work conditions (WC)"."""
    return f"{FAMILY_NAMES[family]} ({family.value})"


def family_of(words: str) -> FactorFamily | None:
    """Return the family that stands in brackets at the end of the words, or None."""
    code = words.rstrip(")").rpartition("(")[2]
    return next((family for family in FactorFamily if family.value == code), None)


def yes_or_no(value: bool | None) -> str:
    """Return "yes", "no" or "not known"."""
    return "not known" if value is None else ("yes" if value else "no")
