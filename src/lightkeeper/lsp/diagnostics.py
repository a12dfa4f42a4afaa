"""Findings as editors show them.

Nothing is louder than a warning: a red line under somebody's honest sentence is the tone the coach wants less of.
"""

from lsprotocol.types import Diagnostic, DiagnosticSeverity, Position, Range

from lightkeeper.lsp.open_document import OpenDocument
from lightkeeper.wording.finding import Finding, Level

SOURCE = "lightkeeper"
NOT_CHECKED = "not-checked"
# Editors slow down with more, and nobody reads them.
MOST_SHOWN = 1000

SEVERITIES: dict[Level, DiagnosticSeverity] = {
    "error": DiagnosticSeverity.Warning,
    "warning": DiagnosticSeverity.Information,
    "info": DiagnosticSeverity.Hint,
}


def diagnostics_of(document: OpenDocument, findings: tuple[Finding, ...]) -> list[Diagnostic]:
    """Return the diagnostics of a document's findings, at most a thousand, with the fingerprint as their data."""
    shown = [one for one in findings if one.level in SEVERITIES][:MOST_SHOWN]
    places = document.lines.positions_of(offset for one in shown for offset in (one.start, one.end))
    return [_diagnostic(one, Range(start=places[one.start], end=places[one.end])) for one in shown]


def not_checked(reason: str) -> Diagnostic:
    """Return the one remark on a text that was not checked, so that it never reads as clean."""
    start = Position(line=0, character=0)
    return Diagnostic(
        range=Range(start=start, end=start),
        message=f"Not checked: {reason}",
        severity=DiagnosticSeverity.Hint,
        source=SOURCE,
        code=NOT_CHECKED,
    )


def _diagnostic(finding: Finding, place: Range) -> Diagnostic:
    return Diagnostic(
        range=place,
        message=finding.message,
        severity=SEVERITIES[finding.level],
        source=SOURCE,
        code=finding.code,
        data=finding.fingerprint,
    )
