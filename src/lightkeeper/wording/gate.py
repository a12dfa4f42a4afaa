"""Asks each rule only about the blocks that hold one of its cues: most of a document calls no rule at all."""

from collections.abc import Iterable, Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Block, Document, Section

# Everything that cannot stand in a cue becomes a blank; apostrophes stay, and are written straight.
_BREAKS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) in "'\n")} | {
    ord("’"): "'",
    **dict.fromkeys(map(ord, "—–…“”«»•·→"), " "),
}
_NOTHING: frozenset[Rule] = frozenset()


class Gate:
    """The rules that are on, by cue and by section."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_cue: dict[str, set[Rule]] = {}
        by_section: dict[Section, set[Rule]] = {}
        for rule in rules:
            for cue in rule.cues:
                by_cue.setdefault(cue, set()).add(rule)
            for section in rule.sections:
                by_section.setdefault(section, set()).add(rule)
        self._by_cue = {cue: frozenset(called) for cue, called in by_cue.items()}
        self._by_section = {section: frozenset(called) for section, called in by_section.items()}
        self._cues = frozenset(by_cue)

    def hits(self, document: Document) -> Iterator[tuple[Rule, Hit]]:
        """Yield what the rules notice in the sentences of a document."""
        words = document.lower.translate(_BREAKS)
        if self._cues.isdisjoint(words.split()) and not self._by_section:
            return
        for block in document.blocks:
            called = self._called(words[block.start : block.end], block.section)
            if called:
                yield from self._hits_in(block, called, words)

    def _hits_in(self, block: Block, called: frozenset[Rule], words: str) -> Iterator[tuple[Rule, Hit]]:
        sentences = list(block.sentences())
        for sentence in sentences:
            asked = called
            if len(sentences) > 1:
                asked = self._called(words[sentence.start : sentence.end], block.section)
            for rule in asked:
                for hit in rule.find(sentence):
                    yield rule, hit

    def _called(self, words: str, section: Section) -> frozenset[Rule]:
        called = self._by_section.get(section, _NOTHING)
        cues = self._cues.intersection(words.split())
        return called.union(*(self._by_cue[cue] for cue in cues)) if cues else called
