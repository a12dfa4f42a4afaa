"""Causal words in an event: what happened and how it came about are two things, kept apart (practice FAC-4).

An event that explains still saves; whoever wrote it is offered to say the explanation as a factor.
"""

import re
from dataclasses import dataclass

# Possessive repeats: however many spaces stand there, they are read once.
_SPACE = r"[^\S\n]++"
# The condition stands after these words …
_BEFORE_CONDITION = (
    "because of", "because", "caused by", "due to", "owing to", "as a result of", "as a consequence of",
    "triggered by", "brought about by", "on account of", "stemmed from", "stems from", "resulted from",
)  # fmt: skip
# … and before these.
_AFTER_CONDITION = (
    "led to", "leads to", "leading to", "resulted in", "resulting in", "which caused", "caused", "causing",
    "which meant that", "which triggered", "so that is why", "that is why", "therefore", "consequently",
    "as a result", "as a consequence", "thereby", "which made",
)  # fmt: skip
# A thing that is due to begin, or at an hour, is a plan and no explanation.
_PLANS = r"(?!\s?+(?:start|begin|end|finish|run|go|happen|be|expire|close|open|return|arrive|renew)\b)"
_CAUSAL = re.compile(
    r"(?<![\w-])(?:(?P<before>{before})|(?P<after>{after}))(?![\w-])".format(
        before="|".join(
            re.escape(words).replace(r"\ ", _SPACE) + (rf"(?![\w-]){_PLANS}" if words == "due to" else "")
            for words in _BEFORE_CONDITION
        ),
        after="|".join(re.escape(words).replace(r"\ ", _SPACE) for words in _AFTER_CONDITION),
    ),
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")
_EDGES = " \t,;:–—-"


@dataclass(frozen=True)
class CausalWords:
    """Where a text explains: from `start` up to `end`, in code points."""

    start: int
    end: int
    words: str
    is_condition_after: bool


@dataclass(frozen=True)
class Explanation:
    """What an explaining sentence says, taken apart: the condition, and what it led to. Either may be empty."""

    condition: str
    effect: str


def find_causal_words(text: str) -> list[CausalWords]:
    """Return where a text explains instead of telling what happened, in order; linear in the text."""
    return [
        CausalWords(found.start(), found.end(), found.group(), found.group("before") is not None)
        for found in _CAUSAL.finditer(text)
    ]


def explains(text: str) -> bool:
    """Say whether a text explains."""
    return _CAUSAL.search(text) is not None


def explanation_in(text: str) -> Explanation | None:
    """Return the first explanation of a text, to begin a factor from; None if it explains nothing."""
    found = next(iter(find_causal_words(text)), None)
    if found is None:
        return None
    began = max((end.end() for end in _SENTENCE_END.finditer(text, 0, found.start)), default=0)
    stop = _SENTENCE_END.search(text, found.end)
    before = text[began : found.start].strip().strip(_EDGES)
    after = text[found.end : stop.start() if stop else len(text)].strip().strip(_EDGES)
    return Explanation(after, before) if found.is_condition_after else Explanation(before, after)
