"""Asks each rule only about the blocks that hold one of its cues: most of a document calls no rule at all."""

from collections.abc import Iterable, Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Block, Document, Section

_NOBODY: set[Rule] = set()


class Gate:
    """The rules that are on, by the mark they need, by cue and by section."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_mark: dict[str, list[Rule]] = {}
        for rule in rules:
            by_mark.setdefault(rule.mark, []).append(rule)
        self._calls = {mark: _Calls(called) for mark, called in by_mark.items()}
        self._cues = frozenset(cue for called in by_mark.values() for rule in called for cue in rule.cues)
        self._sections = frozenset(
            section for called in by_mark.values() for rule in called for section in rule.sections
        )

    def hits(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Yield what the rules notice in the sentences of a document."""
        calls = [(mark, calls) for mark, calls in self._calls.items() if mark in document.lower]
        words = document.spoken
        for block in document.blocks:
            said = words[block.start : block.end].split()
            # Most blocks hold no cue: that is found out without making a set of their words.
            if self._cues.isdisjoint(said) and block.section not in self._sections:
                continue
            spoken = frozenset(said)
            called = set[Rule]()
            for mark, caller in calls:
                if not mark or mark in block.lower:
                    called |= caller.called(spoken, block.section)
            if called:
                yield from _hits_in(block, called)


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

    def called(self, spoken: frozenset[str], section: Section) -> set[Rule]:
        """Return the rules that are called."""
        cues = self._cues & spoken
        called = self._by_section.get(section)
        if not cues:
            return called or _NOBODY
        return set().union(*(self._by_cue[cue] for cue in cues), called or ())


def _hits_in(block: Block, called: set[Rule]) -> Iterator[tuple[Rule, Hit]]:
    everywhere = [rule for rule in called if block.section in rule.sections]
    by_cue = [(rule, rule.cues) for rule in called if block.section not in rule.sections]
    for sentence in block.sentences():
        spoken = sentence.spoken
        for rule in (*everywhere, *(rule for rule, cues in by_cue if not cues.isdisjoint(spoken))):
            if not rule.needs_people or sentence.mentions_people:
                for hit in rule.find(sentence):
                    yield rule, hit
                    if rule.is_said_once:
                        break
