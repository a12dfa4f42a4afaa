"""Places in a text: our offsets count code points, editors count lines and code units of the agreed encoding.

Lines end at LF, CRLF and CR alone, as the protocol says; Python's `splitlines` knows eight more.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from lsprotocol.types import Position, PositionEncodingKind, Range

# Bytes that continue a character in UTF-8.
_CONTINUING = bytes(range(0x80, 0xC0))


class Lines:
    """The lines of one text, for one position encoding."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        flat = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
        self._starts = list(accumulate((len(line) + 1 for line in flat.split("\n")), initial=0))[:-1]

    def offset_of(self, position: Position) -> int:
        """Return the offset of a position; beyond the end of a line or of the text means that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        line = self._text[start : self.end_of_line(position.line)]
        return start + min(self._characters_in(line, position.character), len(line))

    def range_of(self, start: int, end: int) -> Range:
        """Return the range of a span of offsets."""
        places = self.positions_of((start, end))
        return Range(start=places[start], end=places[end])

    def positions_of(self, offsets: Iterable[int]) -> dict[int, Position]:
        """Return the position of each offset, in one walk over the text however long its lines are."""
        places: dict[int, Position] = {}
        line, reached, units = -1, 0, 0
        for offset in sorted(set(offsets)):
            at = self.line_of(offset)
            if at != line:
                line, reached, units = at, self._starts[at], 0
            units += self._units_of(self._text[reached:offset])
            reached = offset
            places[offset] = Position(line=line, character=units)
        return places

    def line_of(self, offset: int) -> int:
        """Return the number of the line an offset stands in, the first being 0."""
        return bisect_right(self._starts, offset) - 1

    def start_of_line(self, line: int) -> int:
        """Return the offset of a line's first character."""
        return self._starts[line]

    def end_of_line(self, line: int) -> int:
        """Return the offset behind a line's last character, before what ends the line."""
        if line + 1 >= len(self._starts):
            return len(self._text)
        end = self._starts[line + 1] - 1
        is_pair = end > self._starts[line] and self._text[end - 1 : end + 1] == "\r\n"
        return end - 1 if is_pair else end

    def line(self, line: int) -> str:
        """Return a line without what ends it."""
        return self._text[self._starts[line] : self.end_of_line(line)]

    def __len__(self) -> int:
        """Return how many lines there are, an empty one after the last line end included."""
        return len(self._starts)

    def _units_of(self, written: str) -> int:
        if written.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return len(written)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(written.encode("utf-8", "surrogatepass"))
        return len(written.encode("utf-16-le", "surrogatepass")) // 2

    def _characters_in(self, line: str, units: int) -> int:
        """Return how many characters so many units are; a position inside a character means the one behind it."""
        if line.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return units
        if self._encoding == PositionEncodingKind.Utf8:
            return len(line.encode("utf-8", "surrogatepass")[:units].translate(None, _CONTINUING))
        return len(line.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))
