"""Suggests leaves of the taxonomy by cue words; people choose, nothing is assigned (practice section 3.3)."""

from collections import defaultdict
from dataclasses import dataclass

from lightkeeper.domain.analysis.deviations import is_label_for_people, words_of
from lightkeeper.domain.analysis.taxonomy import BY_CODE, LEAVES, Leaf

SHOWN = 3
LONGEST_CUE = max(len(cue.split()) for leaf in LEAVES for cue in leaf.cues)
SHORTEST_START = 2


@dataclass(frozen=True)
class Suggestion:
    """A leaf, and the words of the text that hint at it, in the order they stand there."""

    leaf: Leaf
    words: tuple[str, ...]


def suggest_leaves(text: str, at_most: int = SHOWN) -> tuple[Suggestion, ...]:
    """Return the leaves that most words hint at, the strongest first; none for "human error", where asking goes on."""
    if is_label_for_people(text):
        return ()
    hints: dict[str, dict[str, int]] = defaultdict(dict)
    for phrase, weight, codes in _matches(words_of(text)):
        for code in codes:
            hints[code][phrase] = weight
    strongest = sorted(hints, key=lambda code: (-sum(hints[code].values()), _ORDER[code]))
    return tuple(Suggestion(BY_CODE[code], tuple(hints[code])) for code in strongest[:at_most])


def _matches(words: list[str]) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return (words of the text, weight, codes) of every cue found; longer phrases weigh more."""
    found = []
    for start, word in enumerate(words):
        for length in range(1, LONGEST_CUE + 1):
            phrase = " ".join(words[start : start + length])
            if phrase in _EXACT:
                found.append((phrase, 2 * length, _EXACT[phrase]))
            if start + length >= len(words):
                break
        starts = (word[:end] for end in range(SHORTEST_START, min(len(word), _LONGEST_START) + 1))
        found += [(word, 2, _STARTS[one]) for one in starts if one in _STARTS]
        if start + 1 < len(words):
            found += _phrase_starts(word, words[start + 1])
    return found


def _phrase_starts(first: str, second: str) -> list[tuple[str, int, tuple[str, ...]]]:
    """Return the cues of two words whose second word goes on ("rate limit*")."""
    ends = range(SHORTEST_START, min(len(second), _LONGEST_START) + 1)
    keys = (f"{first} {second[:end]}" for end in ends)
    return [(f"{first} {second}", 4, _STARTS[key]) for key in keys if key in _STARTS]


def _codes_by(is_start: bool) -> dict[str, tuple[str, ...]]:
    """Return the codes of every cue, of those that stand for longer words (without their star) or of the others."""
    codes: dict[str, list[str]] = defaultdict(list)
    for leaf in LEAVES:
        for cue in leaf.cues:
            if cue.endswith("*") is is_start:
                codes[cue.rstrip("*")].append(leaf.code)
    return {cue: tuple(of) for cue, of in codes.items()}


_ORDER = {leaf.code: place for place, leaf in enumerate(LEAVES)}
_EXACT = _codes_by(is_start=False)
_STARTS = _codes_by(is_start=True)
_LONGEST_START = max(len(start.split()[-1]) for start in _STARTS)
