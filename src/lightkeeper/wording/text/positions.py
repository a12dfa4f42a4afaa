"""Tells the line and column of an offset, in code points, as people count."""

import re
from bisect import bisect_right


class Positions:
    """The places of one text; lines end with \\n, \\r\\n or \\r."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for found in re.finditer(r"\r\n|\n|\r", text):
            self._starts.append(found.end())

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column in code points, both from 1."""
        line = self._line_of(offset)
        return line + 1, self._within(offset) - self._starts[line] + 1

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._starts, self._within(offset)) - 1

    def _within(self, offset: int) -> int:
        return min(max(offset, 0), len(self._text))
