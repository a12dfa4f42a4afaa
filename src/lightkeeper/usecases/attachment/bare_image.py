"""Says whether a JPEG or WebP file holds pixels and nothing else.

Writing such an image anew would only blur it a little more each time: a workspace that moves house keeps its images.
"""

import struct

_JFIF = b"JFIF\x00"
_SCAN, _END = 0xDA, 0xD9
# Tables and frames; neither comments (FE) nor anything applications add (E0 to EF), but for the plain JFIF header.
_JPEG_NEEDED = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SCAN})
_WEBP_NEEDED = frozenset({b"VP8 ", b"VP8L"})


def is_bare(content: bytes) -> bool:
    """Say whether the bytes are a JPEG or WebP image without metadata and without anything behind it."""
    if content.startswith(b"\xff\xd8"):
        return _is_bare_jpeg(content)
    return content[:4] == b"RIFF" and content[8:12] == b"WEBP" and _is_bare_webp(content)


def _is_bare_jpeg(content: bytes) -> bool:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == 0xE0:
            # Sixteen bytes: no room for a thumbnail.
            if length != 16 or content[at + 4 : at + 9] != _JFIF:
                return False
        elif marker not in _JPEG_NEEDED:
            return False
        at += 2 + length
        if marker == _SCAN:
            at = _end_of_scan(content, at)
            if content[at + 1 : at + 2] == bytes([_END]):
                return at + 2 == len(content)
    return False


def _end_of_scan(content: bytes, at: int) -> int:
    """Return where the next marker stands behind coded pixels, in which FF is followed by 00 or a restart."""
    while (at := content.find(b"\xff", at)) != -1:
        follows = content[at + 1 : at + 2]
        if follows != b"\x00" and not b"\xd0" <= follows <= b"\xd7":
            return at
        at += 2
    return len(content)


def _is_bare_webp(content: bytes) -> bool:
    if len(content) < 20:
        return False
    whole, kind, length = struct.unpack("<4xI4x4sI", content[:20])
    return kind in _WEBP_NEEDED and whole + 8 == len(content) and 20 + length + length % 2 == len(content)
