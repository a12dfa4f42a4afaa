"""What became of one file, and what could not be done."""

from typing import NamedTuple

from lightkeeper.wording.finding import Finding, Report
from lightkeeper.wording.text.positions import Positions

LOUDNESS = {"error": 3, "warning": 2, "info": 1, "never": 4}


class Problem(NamedTuple):
    """Something that could not be done: where, and one sentence that says what to do."""

    path: str
    message: str


class Checked(NamedTuple):
    """A file that was read: its decoded text without a byte order mark, and the coach's report on it."""

    path: str
    text: str
    report: Report


class Place(NamedTuple):
    """Where a finding stands: lines and columns from 1, in code points; the end is the column after the last."""

    line: int
    column: int
    end_line: int
    end_column: int


def places_of(checked: Checked) -> list[tuple[Finding, Place]]:
    """Return each finding with its place."""
    if not checked.report.findings:
        return []
    positions = Positions(checked.text)
    return [
        (one, Place(*positions.line_and_column(one.start), *positions.line_and_column(one.end)))
        for one in checked.report.findings
    ]


def is_at_least(level: str, threshold: str) -> bool:
    """Say whether a level is as loud as a threshold of `--fail-on`."""
    return LOUDNESS.get(level, 0) >= LOUDNESS[threshold]
