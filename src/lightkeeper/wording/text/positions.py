"""Tells the line and column of an offset, in code points for people and in UTF-16 units for editors."""

import re
from bisect import bisect_left, bisect_right


class Positions:
    """The places of one text; lines end with \\n, \\r\\n or \\r."""

    __slots__ = ("_ends", "_starts", "_text", "_wide")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._ends: list[int] = []
        for found in re.finditer(r"\r\n|\n|\r", text):
            self._ends.append(found.start())
            self._starts.append(found.end())
        self._ends.append(len(text))
        # Code points that take two units in UTF-16.
        self._wide = [] if text.isascii() else [found.start() for found in re.finditer("[\U00010000-\U0010ffff]", text)]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column in code points, both from 1."""
        line = self._line_of(offset)
        return line + 1, self._within(offset) - self._starts[line] + 1

    def utf16(self, offset: int) -> tuple[int, int]:
        """Return line and character in UTF-16 units, both from 0."""
        line, offset = self._line_of(offset), self._within(offset)
        start = self._starts[line]
        return line, offset - start + bisect_left(self._wide, offset) - bisect_left(self._wide, start)

    def offset_of_utf16(self, line: int, character: int) -> int:
        """Return the offset of a place in UTF-16 units; one past the end of its line is that end."""
        if line < 0:
            return 0
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._ends[line]
        first, last = bisect_left(self._wide, start), bisect_left(self._wide, end)

        def units_before(index: int) -> int:
            return self._wide[index] - start + index - first

        # The wide code points that end at or before the place each took one unit more.
        passed = bisect_right(range(first, last), max(character, 0) - 2, key=units_before)
        return min(max(start + character - passed, start), end)

    def _line_of(self, offset: int) -> int:
        return bisect_right(self._starts, self._within(offset)) - 1

    def _within(self, offset: int) -> int:
        return min(max(offset, 0), len(self._text))
