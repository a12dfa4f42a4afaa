"""Counting as English does."""

from lightkeeper.domain.counting import listed, several


def test_one_is_one_and_large_numbers_can_be_read() -> None:
    assert [several(one, "factor", "factors") for one in (0, 1, 1200)] == ["0 factors", "1 factor", "1,200 factors"]


def test_words_are_listed_as_people_do() -> None:
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
    assert listed([]) == ""
