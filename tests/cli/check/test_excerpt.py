import pytest

from lightkeeper.cli.check.excerpt import AT_MOST, excerpt_of


def drawn(text: str, words: str) -> tuple[str, str]:
    """Return the excerpt and the marks for the first place of some words."""
    start = text.index(words)
    column = start - (max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1) + 1
    excerpt = excerpt_of(text, start, start + len(words), column)
    return excerpt.line, excerpt.marks


@pytest.mark.parametrize(
    ("text", "line", "marks"),
    [
        ("a word here\n", "a word here", "  ^^^^"),
        ("x\r\na word here\r\ny", "a word here", "  ^^^^"),
        ("\ta word", "    a word", "      ^^^^"),
        ("日本 word", "日本 word", "     ^^^^"),
        ("e\u0301 word", "e\u0301 word", "  ^^^^"),
        ("🙂 word", "🙂 word", "   ^^^^"),
        ("a\u00a0word", "a word", "  ^^^^"),
    ],
)
def test_marks_stand_below_the_words_as_a_terminal_shows_them(text: str, line: str, marks: str) -> None:
    assert drawn(text, "word") == (line, marks)


def test_a_span_over_lines_shows_its_first_line() -> None:
    assert drawn("say should\nhave now", "should\nhave") == ("say should", "    ^^^^^^")


def test_a_long_line_is_shown_around_the_words() -> None:
    line, marks = drawn("a " * 5000 + "word" + " b" * 5000, "word")
    assert line[len(marks) - 4 : len(marks)] == "word"
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) <= AT_MOST + 4
