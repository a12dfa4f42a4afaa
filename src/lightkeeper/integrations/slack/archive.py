"""Opens an export's ZIP archive without trusting it, and reads it member by member.

An archive may be made to fill the memory or to write into other folders; every limit is checked before reading.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import NotJsonError

MOST_MEMBERS = 20_000
LARGEST_MEMBER = 64 * 1024 * 1024
LARGEST_TOTAL = 1024 * 1024 * 1024
HIGHEST_RATIO = 200
# The table of contents is read whole by zipfile, so its size is looked at first: 20,000 long names fit in 32 MB.
LARGEST_CONTENTS = 32 * 1024 * 1024
END_RECORD = b"PK\x05\x06"
END_RECORD_SIZE = 22
LONGEST_COMMENT = 65_535
LOCATOR_64 = b"PK\x06\x07"
LOCATOR_64_SIZE = 20
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # zipfile raises it for ways of packing that it does not know
    RuntimeError,
    OSError,
    ValueError,
    struct.error,
)
NOT_COMPLETE = "The ZIP archive is damaged or not complete; download the export again."


class ZipSource:
    """The members of a ZIP archive that passed every check. Close it after reading."""

    def __init__(self, path: Path) -> None:
        """Open an archive; raises UnreadableInputError if it is damaged or may do harm."""
        self.label = path.stem
        try:
            with path.open("rb") as file:
                _check_contents_size(file)
            self._archive = zipfile.ZipFile(path)
        except BROKEN as error:
            raise UnreadableInputError(NOT_COMPLETE) from error
        try:
            self._members = dict(_checked(self._archive.infolist()))
        except UnreadableInputError:
            self.close()
            raise

    def names(self) -> list[str]:
        """Return the names of the files inside, as paths with forward slashes."""
        return sorted(self._members)

    def read(self, name: str) -> bytes:
        """Return the bytes of one member; raises NotJsonError if it is damaged."""
        try:
            return self._archive.read(self._members[name])
        except BROKEN as error:
            raise NotJsonError("This part of the archive is damaged; download the export again.") from error

    def close(self) -> None:
        """Let go of the archive."""
        self._archive.close()


def _check_contents_size(file: BinaryIO) -> None:
    """Refuse an archive whose table of contents alone would fill the memory."""
    size = file.seek(0, 2)
    file.seek(max(0, size - END_RECORD_SIZE - LONGEST_COMMENT - LOCATOR_64_SIZE))
    tail = file.read()
    found = {len(tail) - END_RECORD_SIZE, tail.rfind(END_RECORD)}
    places = [at for at in found if at >= 0 and tail[at : at + 4] == END_RECORD and at + END_RECORD_SIZE <= len(tail)]
    if not places:
        raise UnreadableInputError(NOT_COMPLETE)
    for at in places:
        members, contents_size = struct.unpack_from("<HL", tail, at + 10)
        is_huge = tail[max(0, at - LOCATOR_64_SIZE) : at].startswith(LOCATOR_64)
        if members > MOST_MEMBERS or contents_size > LARGEST_CONTENTS or is_huge:
            raise UnreadableInputError(_too_many())


def _checked(members: list[zipfile.ZipInfo]) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    if len(members) > MOST_MEMBERS:
        raise UnreadableInputError(_too_many())
    if sum(member.file_size for member in members) > LARGEST_TOTAL:
        raise UnreadableInputError("The archive unpacks to more than 1 GB; export fewer days or channels.")
    for member in members:
        if reason := _harm_in(member):
            raise UnreadableInputError(f"The archive was refused because {reason}; use the file as Slack exported it.")
        if not member.is_dir():
            yield member.filename, member


def _harm_in(member: zipfile.ZipInfo) -> str:
    """Return why a member must not be read, or an empty text."""
    name = member.filename
    if name.startswith("/") or "\\" in name or ":" in name.split("/")[0] or ".." in PurePosixPath(name).parts:
        return "a name inside it points outside of it"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "it contains a link"
    if member.flag_bits & 0x1:
        return "it is encrypted"
    if member.file_size > LARGEST_MEMBER:
        return "a file inside it is larger than 64 MB"
    if member.file_size > HIGHEST_RATIO * max(1, member.compress_size):
        return "a file inside it unpacks to more than 200 times its size"
    return ""


def _too_many() -> str:
    return "The archive holds more than 20,000 files; export fewer days or channels."
