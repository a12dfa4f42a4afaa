"""BL902: a comment to the coach that keeps nothing quiet."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence


class UnusedSuppression(Rule):
    """This comment keeps quiet a remark that nobody makes.

    ## Why it matters
    A comment that outlived its sentence may one day hide a remark that somebody would have been glad of. Only rules
    that were asked are judged.

    ## Flagged
    - The pool was exhausted. <!-- lightkeeper: ignore-line BL201 quoted from the interview -->
    - The pool was exhausted. <!-- lightkeeper: ignore-line should-have quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line BL102 quoted from the interview -->

    ## Not flagged
    - We should have tested this. <!-- lightkeeper: ignore-line BL201 quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line BL2 quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line all quoted from the interview -->

    ## Ask instead
    - What was here when the comment was written?
    - Which sentence does it belong to now?

    ## Try writing
    Take the comment out, or move it to the sentence about ___.

    ## Source
    - Lightkeeper's own manual: how to answer the coach in a file.
    """

    code = "BL902"
    name = "unused-suppression"
    level = "info"

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Notice nothing: comments are looked at once all remarks are known."""
        yield from ()
