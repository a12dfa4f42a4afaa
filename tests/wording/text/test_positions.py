"""Offsets become lines and columns."""

from lightkeeper.wording.text.positions import Positions


def test_lines_end_in_three_ways_and_columns_count_code_points() -> None:
    positions = Positions("a\r\n😀b\rc\nd")
    assert [positions.line_and_column(offset) for offset in (0, 3, 4, 6, 8)] == [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]
