"""Whatever is written, the coach answers: no crash, spans that quote the text, the same answer twice."""

from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lightkeeper.wording.checking import check
from lightkeeper.wording.finding import Report
from lightkeeper.wording.text.document import Section

FORMS = ("markdown", "html", "text")
# Pieces that rules, the reader and suppressions care about: whole texts of them go where random letters never come.
PIECES = (
    "We should have tested. ",
    "The engineer forgot to check ",
    "human error",
    "Nobody noticed the alert, ",
    "Who approved this?",
    "If only Ana had ",
    "due to the ",
    "caused by ",
    "failed to ",
    "be more careful",
    "didn't ",
    "@kim ",
    "Ana Ruiz ",
    "e.g. ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x0b",
    "\x00",
    "\ud800",
    "\u200b",
    "\u202e",
    "e\u0301",
    "\U0001f469\u200d\U0001f4bb",
    "\u0130",
    "\ufb01",
    "# ",
    "## Action items\n",
    "## Timeline\n",
    "- [ ] ",
    "- ",
    "  ",
    "\t",
    "1. ",
    "> ",
    "| a | b |\n|---|---|\n",
    "|",
    "```",
    "~~~\n",
    "`",
    "**",
    "_",
    "[a](",
    ")",
    "]",
    "<p>",
    "</p>",
    "<script>",
    "<!--",
    "-->",
    "<br",
    "&amp;",
    "&#x41;",
    "---\n",
    "\n===\n",
    "<!-- lightkeeper: ignore BL201 it quotes a colleague -->",
    "<!-- lightkeeper: ignore-line all -->",
    "<!-- lightkeeper: disable BL2 -->",
    "<!-- lightkeeper: enable BL2 -->",
    "<!-- lightkeeper: ",
    "lightkeeper:",
    "# lightkeeper: disable BL201\n",
    ".. lightkeeper: ignore nothing-known, \n",
    ", BL999",
    "\\",
    "\u201c",
    "\u2019",
    "!",
    "?!",
    "...",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=40).map("".join)
SECTIONS = st.sampled_from(get_args(Section.__value__ if hasattr(Section, "__value__") else Section))


def assert_sound(report: Report, text: str) -> None:
    """Hold a report to what every door relies on."""
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
    assert list(report.findings) == sorted(report.findings, key=lambda one: (one.start, one.end, one.code))
    marks = [finding.fingerprint for finding in report.findings]
    assert len(marks) == len(set(marks))


@settings(max_examples=300, deadline=None)
@example("\ud800 We should have tested.", "markdown", "other")
@example("\u0130 we should have tested \u0130", "text", "other")
@example("<!-- lightkeeper: disable BL201 -->\n```\nWe should have tested.", "markdown", "other")
@given(TEXTS, st.sampled_from(FORMS), SECTIONS)
def test_any_text_is_answered_soundly_and_twice_the_same(text: str, form: str, section: Section) -> None:
    report = check(text, form=form, section=section)
    assert_sound(report, text)
    assert check(text, form=form, section=section) == report


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.lists(st.text(max_size=15), max_size=5))
def test_any_list_of_people_is_taken(text: str, people: list[str]) -> None:
    assert_sound(check(text, people=people), text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([piece for piece in PIECES if "lightkeeper" in piece or "We should" in piece]), max_size=20
    )
)
def test_suppressions_in_any_order_never_break_a_check(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    for form in FORMS:
        assert_sound(check(text, form=form), text)


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_text_has_no_remarks(form: str) -> None:
    assert check("", form=form).findings == ()
