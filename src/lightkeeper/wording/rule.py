"""What a wording rule is: a code, the words that call it, and what it finds in a sentence or in a document.

A rule's docstring is its manual page and its test (see `manual`), so that the three cannot drift apart.
"""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit, Level
from lightkeeper.wording.text.document import Document, Section, Sentence


class Rule:
    """One thing the coach notices in a sentence."""

    code: str
    name: str
    level: Level
    # Words in small letters, any of which must stand in a block before `find` is asked about its sentences.
    cues: frozenset[str] = frozenset()
    # Whether only sentences that speak of people are worth asking about.
    needs_people: bool = False
    # A mark that must stand in the block as well: "?" for rules about questions.
    mark: str = ""
    # Kinds of section whose every sentence is asked about, cue or none.
    sections: frozenset[Section] = frozenset()

    # Whether one remark in a sentence is enough: the same one twice reads as scolding.
    is_said_once: bool = True
    # Whether a louder remark on the same words takes the place of this rule's.
    gives_way: bool = True

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield what this rule notices in one sentence."""
        raise NotImplementedError


class DocumentRule(Rule):
    """One thing the coach notices about a document as a whole."""

    gives_way = False

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Notice nothing: a single sentence does not show it."""
        yield from ()

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield what this rule notices in the document."""
        raise NotImplementedError
