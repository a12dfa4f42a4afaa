"""Tests of breaking text into lines: whatever people write fits its box."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.drawing.widths import width_of
from lightkeeper.domain.drawing.wrapping import ELLIPSIS, is_right_to_left, wrap, writable


@given(st.text(max_size=500), st.integers(1, 6))
def test_no_line_is_wider_than_its_box(text: str, most: int) -> None:
    lines = wrap(text, 200, 13.5, most)
    assert len(lines.lines) <= most
    # One character that is wider than the box alone still stands somewhere.
    assert all(width_of(line, 13.5) <= 200 * 1.01 or len(line) <= 8 for line in lines.lines)


@given(st.text(alphabet="abc de-", max_size=120))
def test_nothing_is_lost_where_there_is_room(text: str) -> None:
    lines = wrap(text, 200, 13.5, 200)
    assert not lines.lines or not lines.lines[-1].endswith(ELLIPSIS)
    assert "".join(lines.lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_text_ends_with_an_ellipsis() -> None:
    lines = wrap("word " * 4000, 200, 13.5, 3)
    assert len(lines.lines) == 3
    assert lines.lines[-1].endswith(ELLIPSIS)


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert len(wrap("x" * 100, 200, 13.5, 9).lines) > 1


def test_scripts_without_spaces_are_broken_between_characters() -> None:
    assert len(wrap("队列没有上限" * 8, 200, 13.5, 9).lines) > 1


@pytest.mark.parametrize(("text", "expected"), [("abc אבג", False), ("12 אבג", True), ("مرحبا", True), ("", False)])
def test_the_first_letter_with_a_direction_gives_it(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_what_no_file_may_hold_is_left_out() -> None:
    assert writable("a\x00b\u202ec\n\td") == "abc d"
