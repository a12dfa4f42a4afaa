"""BL903: a comment to the coach that does not say why."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence


class SuppressionWithoutReason(Rule):
    """This comment keeps a remark quiet without saying why.

    ## Why it matters
    Whoever reads the file next cannot tell a weighed choice from a leftover. A few words are enough.

    ## Flagged
    - We should have tested this. <!-- lightkeeper: ignore-line BL201 -->
    - We should have tested this. <!-- lightkeeper: ignore-line should-have -->
    - We should have tested this. <!-- lightkeeper: ignore-line BL201, BL302 -->

    ## Not flagged
    - We should have tested this. <!-- lightkeeper: ignore-line BL201 quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line BL2 the vendor's own words -->
    - We should have tested this. <!-- lightkeeper: ignore-line all kept as it was said -->

    ## Ask instead
    - What makes these words right as they stand?
    - How would somebody new to this review understand that choice?

    ## Try writing
    <!-- lightkeeper: ignore ___ kept because ___ -->

    ## Source
    - Lightkeeper's own manual: how to answer the coach in a file.
    """

    code = "BL903"
    name = "suppression-without-reason"
    level = "info"

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Notice nothing: comments are looked at once all remarks are known."""
        yield from ()
