"""What the Slack integration offers: reading exports and saved conversations."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Protocol

from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.integrations.slack.answers import Answer
from lightkeeper.integrations.slack.archive import ZipSource
from lightkeeper.integrations.slack.folder import FileSource, FolderSource
from lightkeeper.integrations.slack.layout import Layout, layout_of
from lightkeeper.integrations.slack.translate import Gathering
from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import NotJsonError, parse_json


class Source(Protocol):
    """Where files come from: an archive, a folder or a single file."""

    label: str

    def names(self) -> list[str]:
        """Return the names of the files, as paths with forward slashes."""
        ...

    def read(self, name: str) -> bytes:
        """Return the bytes of one file; raises NotJsonError if it cannot be read."""
        ...

    def close(self) -> None:
        """Let go of whatever is open."""
        ...


@dataclass(frozen=True)
class Slack:
    """Reads an export of Slack (ZIP or folder, whole or one channel), and saved answers and events of its API."""

    key: str = "slack"
    name: str = "Slack"

    def read_files(self, paths: Sequence[Path]) -> ImportResult:
        """Read exports and saved conversations; each channel becomes one record.

        Raises:
            UnreadableInputError: nothing of the input can be used, or an archive may do harm.
        """
        with ExitStack() as stack:
            reading = _Reading()
            for path in paths:
                source = _source_of(path)
                stack.callback(source.close)
                reading.learn(source)
            reading.read()
            result = reading.gathering.result()
        if not result.records and not result.skipped:
            raise UnreadableInputError(_why_nothing(result))
        return result


@dataclass
class _Reading:
    """Goes through the sources twice: for people and channels first, then for messages."""

    gathering: Gathering = field(default_factory=Gathering)
    sources: list[tuple[Source, Layout]] = field(default_factory=list)
    answers: list[tuple[str, str, Answer]] = field(default_factory=list)

    def learn(self, source: Source) -> None:
        """Take in what a source tells of people and channels, and remember where its messages are."""
        layout = layout_of(source.names(), source.label)
        self.sources.append((source, layout))
        for name in layout.documents:
            path = PurePosixPath(name)
            for saved in self._parsed(source, name):
                found = self.gathering.learn(path.name, saved)
                self.answers += [(path.stem, path.name, answer) for answer in found]
        for name in layout.others:
            self.gathering.report_skipped(f"{name}: no messages")

    def read(self) -> None:
        """Read the messages, one day of one channel at a time."""
        for label, place, answer in self.answers:
            self.gathering.read_answer(label, place, answer)
        folders = {folder for _, layout in self.sources for folder in layout.days}
        has_channels = any(not self.gathering.is_direct(folder) for folder in folders)
        for source, layout in self.sources:
            for folder, names in layout.days.items():
                if has_channels and self.gathering.is_direct(folder):
                    self.gathering.report_skipped(
                        "direct messages between a few people; choose their folder to read them"
                    )
                    continue
                for name in names:
                    for saved in self._parsed(source, name):
                        self.gathering.read_day(folder, f"{folder}/{PurePosixPath(name).name}", saved)

    def _parsed(self, source: Source, name: str) -> Iterator[object]:
        """Yield what a file holds; nothing if it cannot be read, which is reported."""
        try:
            yield parse_json(source.read(name))
        except NotJsonError as error:
            self.gathering.report_unreadable(name, str(error))


def _source_of(path: Path) -> Source:
    if path.is_dir():
        return FolderSource(path)
    is_archive = path.suffix.lower() == ".zip" or (path.is_file() and zipfile.is_zipfile(path))
    return ZipSource(path) if is_archive else FileSource(path)


def _why_nothing(result: ImportResult) -> str:
    if not result.unreadable:
        return "There is no message in these files; choose an export of Slack or a saved conversations.history."
    first, others = result.unreadable[0], len(result.unreadable) - 1
    return f"{first.place}: {first.reason}" + (f" (and {others} more like it)" if others else "")


plugin = Slack()
