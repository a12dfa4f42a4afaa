"""What can be done about a finding from inside the editor: ask a question below it, or keep the wording and say why."""

from collections.abc import Iterator

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    Position,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from lightkeeper.lsp.diagnostics import diagnostics_of
from lightkeeper.lsp.examination import Examination
from lightkeeper.lsp.insertions import Insertion, Place
from lightkeeper.lsp.open_document import OpenDocument
from lightkeeper.wording.finding import Finding

# A selection of a whole file asks for no menu of hundreds of entries.
MOST_FINDINGS = 10


def actions_for(found: Examination, asked: Range, *, is_versioned: bool) -> list[CodeAction]:
    """Return the actions for the findings that a range touches; `is_versioned` where the editor checks versions."""
    lines = found.document.lines
    start, end = lines.offset_of(asked.start), lines.offset_of(asked.end)
    touched = [one for one in found.findings if one.level != "off" and one.start <= end and start <= one.end]
    return [action for one in touched[:MOST_FINDINGS] for action in _actions(found.document, one, is_versioned)]


def _actions(document: OpenDocument, finding: Finding, is_versioned: bool) -> Iterator[CodeAction]:
    place = Place(document, finding)
    diagnostics = diagnostics_of(document, (finding,))
    for question in finding.ask:
        edit = _edit(document, place.question(question), is_versioned)
        yield _action(f"Ask below: {question}", edit, diagnostics)
    edit = _edit(document, place.suppression(finding.code), is_versioned)
    yield _action(f"Keep this wording: ignore {finding.code} here, with a reason", edit, diagnostics)


def _action(title: str, edit: WorkspaceEdit, diagnostics: list[Diagnostic]) -> CodeAction:
    return CodeAction(title=title, kind=CodeActionKind.QuickFix, diagnostics=diagnostics, edit=edit)


def _edit(document: OpenDocument, insertion: Insertion, is_versioned: bool) -> WorkspaceEdit:
    at: Position = document.lines.positions_of((insertion.offset,))[insertion.offset]
    change = TextEdit(range=Range(start=at, end=at), new_text=insertion.text)
    if not is_versioned:
        return WorkspaceEdit(changes={document.uri: [change]})
    identifier = OptionalVersionedTextDocumentIdentifier(uri=document.uri, version=document.version)
    return WorkspaceEdit(document_changes=[TextDocumentEdit(text_document=identifier, edits=[change])])
