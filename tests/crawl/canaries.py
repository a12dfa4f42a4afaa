"""Canaries: words that stand nowhere else, each with the list of those who may ever see it, and where."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

EVERYWHERE = "*"
# Looked for at every place, also within other words: a lookahead finds what overlaps.
WORD = re.compile(r"(?=(zq[a-z]{8}))")
CONSONANTS, VOWELS = "bcdfghjklmnprstvwxz", "aeiou"


@dataclass(frozen=True)
class Canary:
    """One planted word. `seen` maps a persona to the routes on which they may see it (EVERYWHERE for any)."""

    word: str
    place: str
    seen: dict[str, frozenset[str]] = field(default_factory=dict)

    def may_be_seen(self, persona: str, route: str) -> bool:
        """Say whether somebody may see it on a route."""
        routes = self.seen.get(persona, frozenset())
        return EVERYWHERE in routes or route in routes


class Aviary:
    """Makes canaries, no one like another, and remembers them all."""

    def __init__(self) -> None:
        self._by_word: dict[str, Canary] = {}

    @property
    def canaries(self) -> list[Canary]:
        """Return every canary, oldest first."""
        return list(self._by_word.values())

    def plant(self, place: str, seen: Iterable[str] | dict[str, Iterable[str]] = ()) -> str:
        """Return a new word; `seen` lists personas who may see it anywhere, or maps them to routes."""
        told = seen if isinstance(seen, dict) else dict.fromkeys(seen, (EVERYWHERE,))
        word = _word(len(self._by_word))
        self._by_word[word] = Canary(word, place, {persona: frozenset(routes) for persona, routes in told.items()})
        return word

    def sung_in(self, text: str) -> list[Canary]:
        """Return the canaries whose word stands in a text, however it is cased."""
        words = dict.fromkeys(WORD.findall(text.lower()))
        return [self._by_word[word] for word in words if word in self._by_word]


def _word(number: int) -> str:
    """Return "zqbabe…": eight letters after the mark, spelt from a number, so that no word holds another."""
    letters = ""
    for _ in range(4):
        number, consonant = divmod(number, len(CONSONANTS))
        number, vowel = divmod(number, len(VOWELS))
        letters += CONSONANTS[consonant] + VOWELS[vowel]
    return f"zq{letters}"
