"""A document as it is open in an editor, unsaved changes included; each change makes a new one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from lsprotocol.types import (
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
)

from lightkeeper.lsp.languages import Form, form_of
from lightkeeper.lsp.positions import Lines
from lightkeeper.wording.text.document import Block
from lightkeeper.wording.text.read import read_document

LONGEST_NAME = 120


@dataclass(frozen=True)
class OpenDocument:
    """What stands in the editor. `revision` counts our own way through it; editors may send the same version twice."""

    uri: str
    language_id: str
    version: int
    text: str
    encoding: str
    revision: int = 0

    @property
    def form(self) -> Form | None:
        """How the text is written, or nothing where it is not prose."""
        return form_of(self.language_id)

    @property
    def is_restructured_text(self) -> bool:
        """Say whether comments are written in the way of reStructuredText."""
        return self.language_id.lower() in ("restructuredtext", "rst")

    @property
    def name(self) -> str:
        """The file's name, to be read in a log."""
        return name_of(self.uri)

    @cached_property
    def lines(self) -> Lines:
        """The text's lines, found when they are first asked for."""
        return Lines(self.text, self.encoding)

    @cached_property
    def blocks(self) -> list[Block]:
        """The text's blocks as the coach reads them, found when they are first asked for."""
        return read_document(self.text, self.form or "text").blocks

    def changed(self, changes: Iterable[TextDocumentContentChangeEvent], version: int) -> "OpenDocument":
        """Return the document after changes, each of which begins where the one before it ended."""
        document = self
        for change in changes:
            document = replace(document, text=_text_after(document, change))
        return replace(document, version=version, revision=self.revision + 1)


def name_of(uri: str) -> str:
    """Return the last part of an address, printable and of bounded length."""
    try:
        name = PurePosixPath(unquote(urlsplit(uri).path)).name
    except ValueError:
        name = ""
    shown = "".join(one if one.isprintable() else "?" for one in (name or uri)[:LONGEST_NAME])
    return shown or "a document without a name"


def _text_after(document: OpenDocument, change: TextDocumentContentChangeEvent) -> str:
    if not isinstance(change, TextDocumentContentChangePartial):
        return change.text
    start = document.lines.offset_of(change.range.start)
    end = max(start, document.lines.offset_of(change.range.end))
    return document.text[:start] + change.text + document.text[end:]
