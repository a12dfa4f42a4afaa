"""One look of the coach at one state of a document. It runs beside the conversation and always comes back."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lsprotocol.types import Diagnostic
from pygls.uris import to_fs_path

from lightkeeper.lsp.choices import Choices, ChoicesFor
from lightkeeper.lsp.diagnostics import MOST_SHOWN, diagnostics_of, not_checked
from lightkeeper.lsp.open_document import OpenDocument
from lightkeeper.wording.finding import Finding, Report

LARGEST_TEXT = 20_000_000

Check = Callable[..., Report]


class Examination(NamedTuple):
    """What was found in a document, as shown; `said` are sentences for the server's log."""

    document: OpenDocument
    choices: Choices
    findings: tuple[Finding, ...] = ()
    diagnostics: list[Diagnostic] = []
    said: tuple[str, ...] = ()


def examine(document: OpenDocument, choices: Choices, check: Check) -> Examination:
    """Return what the coach has to say, or one remark that says why it has nothing."""
    name = document.name
    if document.form is None or choices.is_left_out:
        return Examination(document, choices)
    if len(document.text) > LARGEST_TEXT:
        return _unchecked(document, choices, "the text is longer than 20 million characters; split it to have it read.")
    try:
        report = check(document.text, form=document.form, people=choices.people, settings=choices.settings)
        if not report.is_checked:
            return _unchecked(document, choices, f"the coach reads English, and this seems to be “{report.language}”.")
        diagnostics = diagnostics_of(document, report.findings)
    except Exception as error:
        return _unchecked(document, choices, f"the coach stumbled over this text ({whereabouts(error)}).")
    left = len(report.findings) - len(diagnostics)
    said = (f"{name}: the first {MOST_SHOWN:,} remarks are shown, {left:,} more are not.",) if left > 0 else ()
    return Examination(document, choices, report.findings, diagnostics, said)


def choices_of(document: OpenDocument, choices_for: ChoicesFor) -> Choices:
    """Return what was chosen for a document; configuration that cannot be read is a problem, and the defaults hold."""
    try:
        return choices_for(path_of(document.uri))
    except Exception as error:
        return Choices(problems=(f"The configuration was not read ({whereabouts(error)}); the defaults hold.",))


def path_of(uri: str) -> str | None:
    """Return the path of a document that is a file, saved or not."""
    try:
        return to_fs_path(uri) if uri.startswith("file:") else None
    except ValueError:
        return None


def whereabouts(error: BaseException) -> str:
    """Return the kind of an error and the line of ours it came from: enough for a report, no word of the text."""
    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def _unchecked(document: OpenDocument, choices: Choices, reason: str) -> Examination:
    return Examination(document, choices, (), [not_checked(reason)], (f"{document.name} was not checked: {reason}",))
