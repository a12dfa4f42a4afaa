"""A rule of one's own: what it says, and where it looks."""

from collections.abc import Iterator
from re import Pattern
from typing import NamedTuple

from lightkeeper.wording.finding import Hit, Level
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.duty import duty_at
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.text.document import Section, Sentence


class Words(NamedTuple):
    """What a house rule calls itself and says."""

    code: str
    name: str
    level: Level
    docstring: str


class HouseRule(Rule):
    """Notices a pattern; the kinds say where it counts."""

    is_said_once = False

    def __init__(self, words: Words, pattern: Pattern[str], cues: frozenset[str]) -> None:
        self.code = words.code
        self.name = words.name
        self.level = words.level
        # The manual is read from here, as for the rules that are built in.
        self.__doc__ = words.docstring
        self.cues = cues
        self._pattern = pattern

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield each match that counts."""
        for found in self._pattern.finditer(sentence.lower):
            if found.end() > found.start() and self.counts(sentence, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())

    def counts(self, sentence: Sentence, offset: int) -> bool:
        """Say whether a match at an offset of a sentence is to be remarked on."""
        return True


class HumanPhrase(HouseRule):
    """Notices a pattern whose subject is a person, a team or the writers."""

    def counts(self, sentence: Sentence, offset: int) -> bool:
        """Say whether people are the subject."""
        return subject_of(sentence, offset).is_human or duty_at(sentence, offset).subject.is_human


class SectionRule(HouseRule):
    """Notices a pattern in some kinds of section, or in all others."""

    def __init__(
        self, words: Words, pattern: Pattern[str], cues: frozenset[str], where: tuple[frozenset[Section], bool]
    ) -> None:
        super().__init__(words, pattern, cues)
        self._named, self._is_allowed_there = where

    def counts(self, sentence: Sentence, offset: int) -> bool:
        """Say whether the sentence stands where these words do not belong."""
        return (sentence.section in self._named) is not self._is_allowed_there
