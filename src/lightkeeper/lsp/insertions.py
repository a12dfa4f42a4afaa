"""What a code action writes: a comment that keeps a wording, or an open question, and where either goes.

Nothing is replaced. A remark is answered by adding; only people change their own sentences.
"""

import html
import re
from typing import NamedTuple

from lightkeeper.lsp.open_document import OpenDocument
from lightkeeper.wording.finding import Finding

REASON = "(say here why this wording is right)"

# What may stand before a paragraph in its line: blanks and the marks of quotations.
_ONLY_INDENTED = re.compile(r"[ \t>]*\Z")
_LIST_MARK = re.compile(r"[ \t>]*(?:[-*+]|[0-9]{1,9}[.)]|#\.)[ \t]+")


class Insertion(NamedTuple):
    """A text to write at an offset."""

    offset: int
    text: str


class Place:
    """The block of a document that a finding stands in; without one, the finding's own line."""

    def __init__(self, document: OpenDocument, finding: Finding) -> None:
        self._document = document
        block = next((one for one in document.blocks if one.start <= finding.start < one.end), None)
        lines = document.lines
        line = lines.line_of(finding.start)
        self.start = block.start if block else lines.start_of_line(line)
        written = document.text[self.start : block.end if block else lines.end_of_line(line)]
        self.end = self.start + len(written.rstrip())
        self.kind = block.kind if block else "paragraph"
        self.first_line = lines.line_of(self.start)
        self.last_line = lines.line_of(self.end)
        self.before = document.text[lines.start_of_line(self.first_line) : self.start]
        self.line_end = "\r\n" if "\r\n" in document.text else "\n"

    def suppression(self, code: str) -> Insertion:
        """Return a comment that keeps the block's wording; its reason waits to be written."""
        comment = f"lightkeeper: ignore {code} {REASON}"
        if self._document.form == "html":
            return Insertion(self.start, f"<!-- {comment} -->")
        if self._document.form == "text":
            return self._suppression_in_plain_text(comment)
        if self.kind == "cell" or not _ONLY_INDENTED.match(self.before):
            # A line of its own would end the list or the table; behind the words it is about them.
            return Insertion(self.end, f" <!-- {comment} -->")
        return Insertion(self._start_of_line(), f"{self.before}<!-- {comment} -->{self.line_end}")

    def question(self, asked: str) -> Insertion:
        """Return an open question, set below the block in the way of the text's form."""
        if self._document.form == "html":
            return Insertion(self.end, f"<br><em>Question: {html.escape(asked, quote=False)}</em>")
        last = self._last_line_of_table() if self.kind == "cell" else self.last_line
        lines = self._document.lines
        mark = _LIST_MARK.match(lines.line(self.first_line)) if self.kind != "cell" else None
        if mark is not None and self._document.form == "markdown":
            indent = re.sub(r"[^ \t>]", " ", mark[0])
            return Insertion(lines.end_of_line(last), f"{self.line_end}{indent}- Question: {asked}")
        indent = re.sub(r"[^ \t>]", " ", mark[0] if mark else "" if self.kind == "cell" else self._indent())
        quoted = f"{indent}> Question: {asked}" if self._document.form == "markdown" else f"{indent}Question: {asked}"
        is_followed = last + 1 < len(lines) and bool(lines.line(last + 1).strip(" \t>"))
        blank = f"{self.line_end}{indent.rstrip()}"
        return Insertion(lines.end_of_line(last), f"{blank}{self.line_end}{quoted}{blank if is_followed else ''}")

    def _suppression_in_plain_text(self, comment: str) -> Insertion:
        if not self._document.is_restructured_text:
            return Insertion(self._start_of_line(), f"{self._indent()}# {comment}{self.line_end}")
        lines = self._document.lines
        follows = self.first_line > 0 and bool(lines.line(self.first_line - 1).strip())
        above = self.line_end if follows else ""
        return Insertion(self._start_of_line(), f"{above}{self._indent()}.. {comment}{self.line_end}{self.line_end}")

    def _start_of_line(self) -> int:
        return self._document.lines.start_of_line(self.first_line)

    def _indent(self) -> str:
        return self.before[: len(self.before) - len(self.before.lstrip(" \t>"))]

    def _last_line_of_table(self) -> int:
        lines, line = self._document.lines, self.last_line
        while line + 1 < len(lines) and "|" in lines.line(line + 1):
            line += 1
        return line
