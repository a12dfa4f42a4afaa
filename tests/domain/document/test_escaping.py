"""Whatever is written comes back, and stands in the file as it was written wherever that is possible."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.document.escaping import (
    escape,
    escape_inline,
    escape_lines,
    unescape,
    unescape_inline,
    unescape_lines,
)
from tests.domain.document.nasty import texts

STRUCTURE = re.compile(r" *(?=## |\*)")


@given(texts)
def test_a_text_comes_back(text: str) -> None:
    assert unescape(escape(text)) == text


@given(texts)
def test_a_line_comes_back_and_is_one_line_without_spaces_around_it(text: str) -> None:
    line = escape_inline(text, "|*")
    assert unescape_inline(line) == text
    assert line == line.strip()
    assert not set("\n\r|*") & set(line)


@given(texts, st.booleans())
def test_lines_come_back_and_none_is_taken_for_structure(text: str, begins_inline: bool) -> None:
    lines = escape_lines(text, STRUCTURE, begins_inline=begins_inline)
    assert unescape_lines(lines, STRUCTURE, begins_inline=begins_inline) == text
    assert not any(line.startswith(("## ", "*")) for line in lines[int(begins_inline) :])
    assert not any(line.isspace() for line in lines)


def test_ordinary_markdown_stands_as_it_was_written() -> None:
    text = "A *line* & `code`\n\n- item\n  ### Heading\n\n    indented"
    assert escape_lines(text, STRUCTURE) == text.split("\n")
