"""What comes in from the editor, with its frames put right before the protocol library reads them.

The library ends on a frame it cannot use; an editor that writes one bad frame keeps its coach.
"""

import re
from typing import BinaryIO, cast

LARGEST_MESSAGE = 64 * 1024 * 1024
LONGEST_HEADER = 4096

_LENGTH = re.compile(rb"content-length:[ \t]{0,9}([0-9]{1,10})\s*\Z", re.IGNORECASE)
_LABEL = b"content-length:"


class GuardedInput:
    """A stream of frames: a header that promises what cannot be is dropped, one behind rubbish is found again."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readline(self) -> bytes:
        """Return the next header line, written as the library expects it; no bytes at the end of the stream."""
        line = self._stream.readline(LONGEST_HEADER)
        at = line.lower().rfind(_LABEL)
        if at < 0:
            return line
        found = _LENGTH.match(line, at)
        if found is None or not 0 < int(found[1]) <= LARGEST_MESSAGE:
            return b"X-Left-Out: 1\r\n"
        return b"Content-Length: %d\r\n" % int(found[1])

    def read(self, size: int) -> bytes:
        """Return the body of a message."""
        return self._stream.read(size)


def guarded(stream: BinaryIO) -> BinaryIO:
    """Return a stream as the protocol library reads it: line by line, then a body."""
    return cast(BinaryIO, GuardedInput(stream))
