"""Reads how severe an incident was from whatever a workspace calls it: "SEV1", "P2", "1", "critical"."""

from itertools import pairwise

from lightkeeper.domain.action_item.words import words_of

LEAST_SEVERE = 5
_MARKS = frozenset("sev severity s p prio priority level lvl l class category cat tier".split())
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_WORDS = {
    **dict.fromkeys("critical crit catastrophic disaster emergency blocker highest".split(), 1),
    **dict.fromkeys("major high severe serious error".split(), 2),
    **dict.fromkeys("medium moderate normal warning".split(), 3),
    **dict.fromkeys("minor low info informational".split(), 4),
    **dict.fromkeys("trivial cosmetic lowest negligible".split(), 5),
}
_NEGATIONS = frozenset(("non", "not", "no"))
_SEVERE = 2
_LONGEST = 200


def severity_rung(said: str) -> int | None:
    """Return 1 (most severe) to 5, or None where it cannot be told. A number counts before a word; 0 counts as 1."""
    words = [word.lower for word in words_of(said[:_LONGEST])]
    numbers = _numbers(words)
    if numbers:
        return max(1, min(numbers))
    pairs = zip(["", *words], words, strict=False)
    return min((_WORDS[word] for before, word in pairs if word in _WORDS and before not in _NEGATIONS), default=None)


def is_severe(said: str) -> bool:
    """Say whether it is of severity 1 or 2, for which one lasting change is asked about."""
    rung = severity_rung(said)
    return rung is not None and rung <= _SEVERE


def _numbers(words: list[str]) -> list[int]:
    if len(words) == 1 and _number(words[0]) is not None:
        return [_number(words[0]) or 0]
    glued = [_number(word[len(mark) :]) for word in words if (mark := word.rstrip("0123456789")) in _MARKS]
    # A single letter counts only at the very beginning: "P 1", but not "it's 2 of them".
    marked = [word for at, (before, word) in enumerate(pairwise(words))
              if before in _MARKS and (at == 0 or len(before) > 1)]  # fmt: skip
    return [number for number in (*glued, *(_ROMAN.get(word, _number(word)) for word in marked)) if number is not None]


def _number(digits: str) -> int | None:
    is_one = len(digits) == 1 and digits.isascii() and digits.isdigit()
    return int(digits) if is_one and int(digits) <= LEAST_SEVERE else None
