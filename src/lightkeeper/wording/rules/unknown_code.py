"""BL901: a comment to the coach that names no known rule."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence


class UnknownCode(Rule):
    """This comment asks for something that no rule answers to.

    ## Why it matters
    A comment with a mistyped code keeps nothing quiet, and whoever wrote it believes that it does. Known are codes
    (`BL201`), beginnings of codes (`BL2`), names (`should-have`) and `all`; what can be asked is `ignore`,
    `ignore-line`, `disable` and `enable`.

    ## Flagged
    - We should have tested this. <!-- lightkeeper: ignore-line BL299 agreed in the review -->
    - We should have tested this. <!-- lightkeeper: ignore-line shuld-have agreed in the review -->
    - We should have tested this. <!-- lightkeeper: hush BL201 agreed in the review -->

    ## Not flagged
    - We should have tested this. <!-- lightkeeper: ignore-line BL201 quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line should-have quoted from the interview -->
    - We should have tested this. <!-- lightkeeper: ignore-line BL2 quoted from the interview -->

    ## Ask instead
    - Which remark is this comment about?
    - What does `lightkeeper check --explain` say about that code?

    ## Try writing
    <!-- lightkeeper: ignore ___ because ___ -->

    ## Source
    - Lightkeeper's own manual: how to answer the coach in a file.
    """

    code = "BL901"
    name = "unknown-code"
    level = "warning"

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Notice nothing: comments are looked at once all remarks are known."""
        yield from ()
