"""BL401: the root cause was; the only reason; a heading "Root cause" with one thing under it."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import DocumentRule
from lightkeeper.wording.text.document import Block, Document, Sentence

_ONE_CAUSE = Phrase(
    r"(?:the|our|its|this) (?:single |underlying |actual |real |true |main )?root[- ]cause(?: of (?:[\w'-]+ ){1,5}?| )?"
    r"(?:was|is|were|turned out to be|has been)(?! (?:not|unknown|unclear|still|never|being|under|yet|n't))"
    r"|the (?:sole|only|real|ultimate|true|single) (?:cause|reason) (?:of|for|was|is|why|behind)"
    r"|(?:was|is|as) the (?:sole |only |single )?root[- ]cause|root[- ]cause ?:"
)
_HEADING = Phrase(r"(?:the )?root[- ]cause(?! (?:analysis|analyses|and|&|/))|(?:the )?root[- ]cause analysis")
_SEVERAL = 2
_MOST = 2


class SingleRootCause(DocumentRule):
    """This may read as if one cause were enough.

    ## Why it matters
    Where one cause is named, looking stops there, and what else had to be true stays unseen and in place.

    ## Flagged
    - The root cause was a missing index.
    - The only reason for the outage was the bad flag.
    - ## Root Cause
    - ## Root cause ⏎ ⏎ A missing index.

    ## Not flagged
    - Several factors had to line up: a full disk, a silent alert and a stale runbook.
    - The template used to have a root-cause box; we now list contributing factors.
    - The root certificate expired.
    - The root cause is not known yet.
    - ## Root cause ⏎ ⏎ - A missing index ⏎ - A silent alert ⏎ - A stale runbook

    ## Ask instead
    - What else had to be true for this to hurt users?
    - What kept it going, and what kept it from getting worse?

    ## Try writing
    ___ set it off; ___ and ___ let it spread; ___ kept it from getting worse.

    ## Source
    - Richard Cook, How Complex Systems Fail: there is no isolated cause of an accident.
    - Alan Card (2017), The problem with "5 whys".
    """

    code = "BL401"
    name = "single-root-cause"
    level = "info"
    cues = frozenset(("root", "sole", "only", "real", "ultimate", "true", "single"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield sentences that name one cause; questions ask for it and are left alone."""
        if sentence.block.kind in {"heading", "quote", "chat"} or sentence.lower.endswith("?"):
            return
        for found in _ONE_CAUSE.find_in(sentence.lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end())
            return

    def find_in_document(self, document: Document) -> Iterator[Hit]:
        """Yield headings that ask for one cause and have one thing under them."""
        if "cause" not in document.lower:
            return
        said = 0
        for index, block in enumerate(document.blocks):
            if said < _MOST and _asks_for_one(block) and _things_under(document.blocks, index) < _SEVERAL:
                said += 1
                yield Hit(block.start, block.end)


def _asks_for_one(block: Block) -> bool:
    return block.kind == "heading" and _HEADING.is_in(block.lower)


def _things_under(blocks: list[Block], index: int) -> int:
    """Return how many items, or else paragraphs, stand under a heading, counted as far as it matters."""
    items = paragraphs = 0
    for block in blocks[index + 1 : index + 12]:
        if block.kind == "heading":
            return _SEVERAL if block.level > blocks[index].level else max(items, min(paragraphs, 1))
        items += block.kind in {"item", "cell"}
        paragraphs += block.kind == "paragraph"
    return max(items, min(paragraphs, 1))
