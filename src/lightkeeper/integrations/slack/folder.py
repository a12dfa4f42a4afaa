"""Reads an unpacked export, or a single saved file, within the limits that archives have too."""

from itertools import islice
from pathlib import Path

from lightkeeper.integrations.slack.archive import LARGEST_TOTAL, MOST_MEMBERS
from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import LARGEST_FILE, NotJsonError


class FolderSource:
    """The files of a folder and those below it; links are not followed."""

    def __init__(self, path: Path) -> None:
        """Look through a folder; raises UnreadableInputError if it holds more than an export does."""
        self.label = path.name
        self._root = path
        files = (one for one in path.rglob("*") if one.is_file() and not one.is_symlink())
        self._files = {one.relative_to(path).as_posix(): one for one in islice(files, MOST_MEMBERS + 1)}
        if len(self._files) > MOST_MEMBERS:
            raise UnreadableInputError("The folder holds more than 20,000 files; choose the folder of one channel.")
        if sum(one.stat().st_size for one in self._files.values()) > LARGEST_TOTAL:
            raise UnreadableInputError("The folder holds more than 1 GB; choose the folder of one channel.")

    def names(self) -> list[str]:
        """Return the names of the files inside, as paths with forward slashes."""
        return sorted(self._files)

    def read(self, name: str) -> bytes:
        """Return the bytes of one file; raises NotJsonError if it cannot be read."""
        return _bytes_of(self._files[name])

    def close(self) -> None:
        """Do nothing: each file is closed after it was read."""


class FileSource:
    """One saved file. A day's file lies in its channel's folder, so that folder's name is kept with it."""

    def __init__(self, path: Path) -> None:
        self.label = path.stem
        self._path = path

    def names(self) -> list[str]:
        """Return the one name there is, with the folder it lies in."""
        return [f"{self._path.absolute().parent.name}/{self._path.name}".lstrip("/")]

    def read(self, name: str) -> bytes:
        """Return the bytes of the file, whatever it is called; raises NotJsonError if it cannot be read."""
        del name
        return _bytes_of(self._path)

    def close(self) -> None:
        """Do nothing: the file is closed after it was read."""


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotJsonError("The file is larger than 64 MB; save it in several smaller files.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise NotJsonError("The file could not be opened; check that it exists and may be read.") from error
