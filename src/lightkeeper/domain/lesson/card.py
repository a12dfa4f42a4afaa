"""The 60-second card: what people saw, what surprised us, what changed, in at most 120 words (practice DOC-1)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

KEY = "card"
HEADING = "The 60-second card"
QUESTION = "In one minute: what did people see, what surprised us, and what changed?"
MOST_WORDS = 120
CALM_SENTENCE = 22
# Short forms that are read as words everywhere.
KNOWN_TO_ALL = frozenset("UTC GMT OK AM PM PDF USB TV EU UK US USA UN IT HTML URL".split())
_WORD = re.compile(r"[^\W_]+(?:['’.,:/&+-][^\W_]+)*")
_LINK_TARGET = re.compile(r"\]\([^()\s]*\)")
_ACRONYM = re.compile(r"\b[A-Z]{2,6}\b")
# "service level objective (SLO)", or "SLO (service level objective)".
_SPELLED_OUT = re.compile(r"\(([A-Z]{2,6})\)|\b([A-Z]{2,6}) \(")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)|\n")


@dataclass(frozen=True)
class CardFigures:
    """What is known of a card's length and ease. `median_sentence` is in words, 0 for an empty card."""

    word_count: int
    median_sentence: float
    acronyms: tuple[str, ...]

    @property
    def is_short_enough(self) -> bool:
        """Say whether it fits in a minute."""
        return self.word_count <= MOST_WORDS

    @property
    def is_calm(self) -> bool:
        """Say whether half of its sentences are short enough to take in at once."""
        return self.median_sentence <= CALM_SENTENCE


def figures_of(card: str, glossary: Iterable[str] = ()) -> CardFigures:
    """Return the figures of a card written in Markdown."""
    return CardFigures(count_words(card), median_sentence_length(card), tuple(unexplained_acronyms(card, glossary)))


def count_words(text: str) -> int:
    """Count what is read as a word: "14:05", "don't" and "10,000" are one each; marks and link targets none."""
    return sum(1 for _ in _WORD.finditer(_LINK_TARGET.sub("]", text)))


def median_sentence_length(text: str) -> float:
    """Return the median number of words in a sentence; lines of a list are sentences too."""
    counts = [count for count in map(count_words, _SENTENCE_END.split(text)) if count]
    return float(median(counts)) if counts else 0.0


def unexplained_acronyms(text: str, glossary: Iterable[str] = ()) -> list[str]:
    """Return short forms, in order, that are neither known to all or to the glossary nor spelled out once."""
    known = KNOWN_TO_ALL | {one.upper() for one in glossary}
    known |= {one[1] or one[2] for one in _SPELLED_OUT.finditer(text)}
    return list(dict.fromkeys(one[0] for one in _ACRONYM.finditer(text) if one[0] not in known))
