"""Offsets become lines and columns and come back unharmed."""

from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.wording.text.positions import Positions


def test_lines_end_in_three_ways_and_columns_count_code_points() -> None:
    positions = Positions("a\r\n😀b\rc\nd")
    assert [positions.line_and_column(offset) for offset in (0, 3, 4, 6, 8)] == [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]


def test_editors_count_wide_characters_twice() -> None:
    positions = Positions("x\n😀b")
    assert positions.utf16(3) == (1, 2)
    assert positions.offset_of_utf16(1, 2) == 3
    assert positions.offset_of_utf16(1, 99) == 4
    assert positions.offset_of_utf16(9, 0) == 4


@given(st.text(alphabet="ab😀\n", max_size=30))
def test_an_offset_comes_back_from_its_place(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        assert positions.offset_of_utf16(*positions.utf16(offset)) == offset
