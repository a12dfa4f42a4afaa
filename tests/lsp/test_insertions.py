"""Where a comment and a question go, and that the coach then stays quiet about the one and the other."""

import pytest

from lightkeeper.lsp.insertions import REASON, Insertion, Place
from lightkeeper.lsp.open_document import OpenDocument
from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Finding

SAID = "The engineer should have tested the rollback."
ASKED = "What did people know?"
COMMENT = f"<!-- lightkeeper: ignore BL201 {REASON} -->"
ON_TWO_LINES = "The engineer should have tested\n  the rollback."


def document_of(text: str, language: str) -> OpenDocument:
    return OpenDocument("file:///a", language, 1, text, "utf-16")


def found_in(document: OpenDocument) -> tuple[Finding, ...]:
    report = check(document.text, form=document.form or "text")
    return tuple(one for one in report.findings if one.code == "BL201")


def inserted(text: str, insertion: Insertion) -> str:
    return text[: insertion.offset] + insertion.text + text[insertion.offset :]


QUIETENED = {
    "paragraph": ("markdown", f"# A\n\n{SAID}\n", f"# A\n\n{COMMENT}\n{SAID}\n"),
    "item": ("markdown", f"- one\n- {SAID}\n- two\n", f"- one\n- {SAID} {COMMENT}\n- two\n"),
    "wrapped item": ("markdown", f"1. {ON_TWO_LINES}\n2. b\n", f"1. {ON_TWO_LINES} {COMMENT}\n2. b\n"),
    "cell": (
        "markdown",
        f"| a | b |\n|---|---|\n| {SAID} | c |\n",
        f"| a | b |\n|---|---|\n| {SAID} {COMMENT} | c |\n",
    ),
    "html": ("html", f"<p>{SAID}</p>", f"<p>{COMMENT}{SAID}</p>"),
    "text": ("plaintext", f"One.\r\n\r\n{SAID}", f"One.\r\n\r\n# lightkeeper: ignore BL201 {REASON}\r\n{SAID}"),
    "rst": ("restructuredtext", f"A\n=\n\n{SAID}\n", f"A\n=\n\n.. lightkeeper: ignore BL201 {REASON}\n\n{SAID}\n"),
}


@pytest.mark.parametrize(("language", "before", "after"), QUIETENED.values(), ids=QUIETENED)
def test_a_comment_stands_where_it_keeps_the_wording_and_breaks_nothing(language: str, before: str, after: str) -> None:
    document = document_of(before, language)
    [finding] = found_in(document)

    assert inserted(before, Place(document, finding).suppression("BL201")) == after
    assert found_in(document_of(after, language)) == ()


ASKING = {
    "paragraph": ("markdown", f"{SAID}\n\nMore.\n", f"{SAID}\n\n> Question: {ASKED}\n\nMore.\n"),
    "last line": ("markdown", SAID, f"{SAID}\n\n> Question: {ASKED}"),
    "close below": ("markdown", f"{SAID}\n## More\n", f"{SAID}\n\n> Question: {ASKED}\n\n## More\n"),
    "item": ("markdown", f"- [ ] {SAID}\n- two\n", f"- [ ] {SAID}\n  - Question: {ASKED}\n- two\n"),
    "nested": ("markdown", f"- one\n  1. {SAID}\n", f"- one\n  1. {SAID}\n     - Question: {ASKED}\n"),
    "cell": (
        "markdown",
        f"| a |\n|---|\n| {SAID} |\n| c |\n\nEnd.\n",
        f"| a |\n|---|\n| {SAID} |\n| c |\n\n> Question: {ASKED}\n\nEnd.\n",
    ),
    "html": ("html", f"<ul><li>{SAID}</li></ul>", f"<ul><li>{SAID}<br><em>Question: {ASKED}</em></li></ul>"),
    "text": ("plaintext", f"{SAID}\r\nMore.\r\n", f"{SAID}\r\nMore.\r\n\r\nQuestion: {ASKED}\r\n"),
    "rst item": ("restructuredtext", f"* {SAID}\n* two\n", f"* {SAID}\n\n  Question: {ASKED}\n\n* two\n"),
}


@pytest.mark.parametrize(("language", "before", "after"), ASKING.values(), ids=ASKING)
def test_a_question_stands_below_and_gets_no_remark(language: str, before: str, after: str) -> None:
    document = document_of(before, language)
    [finding] = found_in(document)

    assert inserted(before, Place(document, finding).question(ASKED)) == after
    remarks = check(after, form=document.form or "text").findings
    assert [one.code for one in remarks if one.start >= after.index("Question")] == []
