"""A text as the rules see it: masked, cut into blocks and sentences, with every offset still that of the source.

What is not prose (code, link targets, tags, front matter) is masked by characters of the same number, so a span found
in a sentence is a span of the file.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar, cast

from lightkeeper.wording.text.kinds import THING, BlockKind, Section
from lightkeeper.wording.text.language import is_foreign, may_hold_foreign
from lightkeeper.wording.text.sentences import sentence_spans
from lightkeeper.wording.words.people import PEOPLE

__all__ = ["THING", "Block", "BlockKind", "Document", "Section", "Sentence", "Word"]

Found = TypeVar("Found")
_new = tuple.__new__
_WORD = re.compile(rf"[@#]?[^\W_]\w*(?:['./-]\w+)*|{THING}+|[,;:()!?—–|\[\]]|\.(?=\s|$)|-(?=\s)")

# What cannot stand in a word becomes a blank; letters beyond ASCII too, since no cue holds one.
_BREAKS = bytes(code if (chr(code).isalnum() and code < 128) or chr(code) == "'" else 32 for code in range(256))


class Word(NamedTuple):
    """A word or mark of a sentence in small letters (’ written as '), with its offsets within the sentence."""

    text: str
    start: int
    end: int


class Sentence:
    """One sentence, list item or table cell; `lower` is its masked text in small letters, soft wraps as blanks."""

    __slots__ = ("_mentions_people", "_spoken", "_words", "block", "end", "lower", "start")

    def __init__(self, block: "Block", start: int, end: int) -> None:
        self.block = block
        self.start = start
        self.end = end
        self.lower = block.document.lower[start:end].replace("\n", " ")
        self._words: list[Word] | None = None
        self._spoken: frozenset[str] | None = None
        self._mentions_people: bool | None = None

    @property
    def spoken(self) -> frozenset[str]:
        """The words of the sentence without order or marks: what calls a rule, and rules out most of its patterns."""
        if self._spoken is None:
            self._spoken = frozenset(self.document.spoken[self.start : self.end].split())
        return self._spoken

    @property
    def mentions_people(self) -> bool:
        """Say whether a word for people stands in the sentence: without one, no subject of it is surely human."""
        if self._mentions_people is None:
            known = self.document.people
            self._mentions_people = (
                not PEOPLE.isdisjoint(self.spoken)
                or "@" in self.lower
                or (bool(known) and not known.isdisjoint(self.lower.replace("'s", "").split()))
                or "'s " in self.lower
            )
        return self._mentions_people

    @property
    def section(self) -> Section:
        """The kind of section the sentence stands in."""
        return self.block.section

    @property
    def document(self) -> "Document":
        """The document the sentence stands in."""
        return self.block.document

    @property
    def written(self) -> str:
        """The masked text as it was written, capitals kept."""
        return self.document.masked[self.start : self.end]

    @property
    def words(self) -> list[Word]:
        """The words and marks, in order."""
        if self._words is None:
            # Made as tuples are: a sentence has twenty words, and the constructor would cost as much as finding them.
            self._words = [_new(Word, (found[0], *found.span())) for found in _WORD.finditer(self.lower)]
        return self._words

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that ends after an offset of this sentence."""
        for index, word in enumerate(self.words):
            if word.end > offset:
                return index
        return len(self.words)


class Block:
    """A paragraph, list item, table cell or heading; `start` and `end` are offsets of the document.

    `heading` is the text of the nearest heading above, `level` that of a heading (1 to 6; 7 a bold line, 8 a label),
    `column` the small letters of a cell's header, `row` the index of its row in the table (else -1), `marker` the mark
    before a list item ("-", "1.", "[ ]") and `depth` the number of blanks before it.
    """

    __slots__ = (
        "column", "depth", "document", "end", "heading", "kind", "level", "marker", "row", "section", "start",
    )  # fmt: skip

    def __init__(self, document: "Document", span: tuple[int, int], kind: BlockKind, section: Section) -> None:
        self.document = document
        self.start, self.end = span
        self.kind: BlockKind = kind
        self.section: Section = section
        self.heading = ""
        self.level = 0
        self.column = ""
        self.row = -1
        self.marker = ""
        self.depth = 0

    @property
    def lower(self) -> str:
        """The masked text in small letters."""
        return self.document.lower[self.start : self.end]

    @property
    def is_english(self) -> bool:
        """Say whether the block is not clearly in another language."""
        return not (self.document.may_be_mixed and is_foreign(self.document.masked[self.start : self.end]))

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of the block, none longer than a thousand characters; none of another language."""
        if not self.is_english:
            return
        for start, end in sentence_spans(self.document.masked[self.start : self.end]):
            yield Sentence(self, self.start + start, self.start + end)


class Document:
    """A text with its blocks. `people` are the names known for this document, in small letters."""

    __slots__ = (
        "_found",
        "_may_be_mixed",
        "_small_words",
        "_spoken",
        "blocks",
        "form",
        "lower",
        "masked",
        "people",
        "text",
    )

    def __init__(self, text: str, masked: str, form: str, people: frozenset[str]) -> None:
        self.text = text
        self.masked = masked
        # The one letter whose small form is longer would move every offset after it.
        self.lower = masked.replace("İ", "I").lower().replace("’", "'")
        self.form = form
        self.people = people
        self.blocks: list[Block] = []
        self._small_words: frozenset[str] | None = None
        self._may_be_mixed: bool | None = None
        self._spoken: str | None = None
        self._found: dict[object, object] = {}

    def once(self, find: Callable[["Document"], Found]) -> Found:
        """Return what a function finds in this document, which several rules may ask for."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    @property
    def spoken(self) -> str:
        """The small letters with every mark blank, apostrophes straight; as long as the text."""
        if self._spoken is None:
            self._spoken = self.lower.encode("ascii", "replace").translate(_BREAKS).decode("ascii")
        return self._spoken

    @property
    def may_be_mixed(self) -> bool:
        """Say whether words of another language stand in the document at all."""
        if self._may_be_mixed is None:
            self._may_be_mixed = may_hold_foreign(self.masked)
        return self._may_be_mixed

    @property
    def small_words(self) -> frozenset[str]:
        """The words that occur with a small first letter: a capitalised one of these is no name."""
        if self._small_words is None:
            self._small_words = frozenset(re.findall(r"(?<![\w'’-])[a-z][\w'’-]*", self.masked))
        return self._small_words
