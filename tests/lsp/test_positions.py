"""Places in a text, counted as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from lightkeeper.lsp.positions import Lines

ENCODINGS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("a é😀\n\r\u2028\x85\ufeff\u0301"), max_size=40)


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_every_offset_has_a_position_that_leads_back(text: str, encoding: str) -> None:
    lines = Lines(text, encoding)

    places = lines.positions_of(range(len(text) + 1))

    for offset, position in places.items():
        is_inside_a_line_end = text[offset - 1 : offset + 1] == "\r\n"
        assert is_inside_a_line_end or lines.offset_of(position) == offset


@given(TEXTS)
def test_lines_end_where_the_protocol_says(text: str) -> None:
    lines = Lines(text, "utf-16")

    written = [lines.line(number) for number in range(len(lines))]

    assert written == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_columns_count_units_of_the_encoding(encoding: str, column: int) -> None:
    assert Lines("\n😀a\n", encoding).positions_of([3]) == {3: Position(line=1, character=column)}


@pytest.mark.parametrize("position", [Position(line=0, character=99), Position(line=7, character=0)])
def test_a_position_beyond_the_end_means_the_end(position: Position) -> None:
    assert Lines("abc", "utf-16").offset_of(position) == 3


def test_half_a_character_counts_as_one_unit() -> None:
    assert Lines("\ud83da", "utf-16").positions_of([1]) == {1: Position(line=0, character=1)}
    assert Lines("\ud83da", "utf-16").offset_of(Position(line=0, character=1)) == 1


def test_many_places_in_one_long_line_are_found_in_one_walk() -> None:
    lines = Lines("é" * 1_000_000, "utf-8")

    places = lines.positions_of(range(0, 1_000_000, 10))

    assert places[999_990] == Position(line=0, character=1_999_980)
