"""A pattern over a sentence in small letters, compiled when it is first needed.

Compiling takes longer than checking a short document, and most rules never meet their cue.
"""

import re
from collections.abc import Iterator
from re import Match, Pattern


class Phrase:
    """Alternatives written plainly: a space stands for any run of blanks, and both ends stand at word borders.

    A sentence has a bounded length, so a pattern may repeat; it must not repeat a repetition.
    """

    __slots__ = ("_compiled", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._compiled: Pattern[str] | None = None

    @property
    def pattern(self) -> Pattern[str]:
        """Return the compiled pattern."""
        if self._compiled is None:
            blanks = self._source.replace(" ?", "\0").replace(" ", " +").replace("\0", " *")
            self._compiled = re.compile(rf"(?<![\w@-])(?:{blanks})(?!\w)")
        return self._compiled

    def find_in(self, lower: str) -> Iterator[Match[str]]:
        """Yield the matches in a sentence's small letters."""
        return self.pattern.finditer(lower)

    def is_in(self, lower: str) -> bool:
        """Say whether the sentence holds one of the alternatives."""
        return self.pattern.search(lower) is not None
