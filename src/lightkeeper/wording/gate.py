"""Asks each rule only about the blocks that hold one of its cues: most of a document calls no rule at all."""

from collections.abc import Iterable, Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Document, Section, Sentence


class Gate:
    """The rules that are on, by the mark they need, by cue and by section."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_mark: dict[str, list[Rule]] = {}
        for rule in rules:
            by_mark.setdefault(rule.mark, []).append(rule)
        self._calls = {mark: _Calls(called) for mark, called in by_mark.items()}

    def hits(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Yield what the rules notice in the sentences of a document."""
        calls = [(mark, calls) for mark, calls in self._calls.items() if mark in document.lower]
        for block in document.blocks:
            held = [calls for mark, calls in calls if not mark or mark in block.lower]
            spoken = document.spoken[block.start : block.end].split()
            if any(calls.is_called(spoken, block.section) for calls in held):
                for sentence in block.sentences():
                    yield from _hits_in(sentence, held)


class _Calls:
    """What calls each of some rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_cue: dict[str, set[Rule]] = {}
        by_section: dict[Section, set[Rule]] = {}
        for rule in rules:
            for cue in rule.cues:
                by_cue.setdefault(cue, set()).add(rule)
            for section in rule.sections:
                by_section.setdefault(section, set()).add(rule)
        self._by_cue = by_cue
        self._by_section = by_section
        self._cues = frozenset(by_cue)

    def is_called(self, words: Iterable[str], section: Section) -> bool:
        """Say whether any rule is called."""
        return section in self._by_section or not self._cues.isdisjoint(words)

    def called(self, words: Iterable[str], section: Section) -> set[Rule]:
        """Return the rules that are called."""
        return set(self._by_section.get(section, ())).union(
            *map(self._by_cue.__getitem__, self._cues.intersection(words))
        )


def _hits_in(sentence: Sentence, held: list[_Calls]) -> Iterator[tuple[Rule, Hit]]:
    for calls in held:
        for rule in calls.called(sentence.spoken, sentence.section):
            for hit in rule.find(sentence):
                yield rule, hit
