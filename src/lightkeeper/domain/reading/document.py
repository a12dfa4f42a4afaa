"""What was read in a postmortem: the record that `read_document` returns.

Values only: the JSON contract, the importer and the Markdown layout are all made from these.
"""

from dataclasses import dataclass

from lightkeeper.domain.identifier import Identifier


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A heading with its kind, and the Markdown below it up to the next heading (lines start at 1)."""

    line: int
    heading: str
    kind: str
    level: int = 2
    body: str = ""
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """A timeline event; `at` is ISO 8601, a bare date where no clock time is stated, None where it is unreadable."""

    at: str | None
    text: str
    line: int
    end: str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class ReadActionItem:
    """A piece of follow-up work; `status` is done, open or None where the document does not say."""

    text: str
    line: int
    owner: str | None = None
    status: str | None = None
    due: str | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class ReadImpact:
    """When the incident started, was detected and was resolved, as stated."""

    started: str | None = None
    detected: str | None = None
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something that was read with a doubt, in words for the author."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Everything found in one postmortem, in document order."""

    path: str
    title: str
    sections: tuple[ReadSection, ...] = ()
    timeline: tuple[ReadEvent, ...] = ()
    actions: tuple[ReadActionItem, ...] = ()
    impact: ReadImpact = ReadImpact()
    identifiers: tuple[Identifier, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()
    authors: tuple[str, ...] = ()
