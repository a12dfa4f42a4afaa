"""Frames as they arrive, and as the protocol library gets them."""

from io import BytesIO

import pytest

from lightkeeper.lsp.wire import LARGEST_MESSAGE, LONGEST_HEADER, guarded


@pytest.mark.parametrize(
    ("arrived", "read"),
    [
        (b"Content-Length: 12\r\n", b"Content-Length: 12\r\n"),
        (b"content-length:12\n", b"Content-Length: 12\r\n"),
        (b'{"rest":1}Content-Length: 12\r\n', b"Content-Length: 12\r\n"),
        (b"Content-Length: 0\r\n", b"X-Left-Out: 1\r\n"),
        (b"Content-Length: %d\r\n" % (LARGEST_MESSAGE + 1), b"X-Left-Out: 1\r\n"),
        (b"Content-Length: \xd9\xa3\r\n", b"X-Left-Out: 1\r\n"),
        (b"\r\n", b"\r\n"),
        (b"", b""),
    ],
)
def test_a_header_is_what_the_library_expects_or_is_dropped(arrived: bytes, read: bytes) -> None:
    assert guarded(BytesIO(arrived)).readline() == read


def test_a_header_without_an_end_is_read_in_pieces() -> None:
    stream = guarded(BytesIO(b"a" * (LONGEST_HEADER + 1)))

    assert len(stream.readline()) == LONGEST_HEADER
    assert len(stream.readline()) == 1
