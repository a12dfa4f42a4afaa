"""Tests of finding in a text what its masked copy masks."""

import pytest

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.usecases.share.originals import mark_originals


def marked(text: str) -> str:
    """Write [like this] with the marks of masking."""
    return text.replace("[", MASK_OPENS).replace("]", MASK_CLOSES)


@pytest.mark.parametrize(
    ("text", "masked", "expected"),
    [
        ("At 14:07 we looked", "At [T+7 min] we looked", "At [14:07] we looked"),
        ("Ada looked", "[A responder] looked", "[Ada] looked"),
        ("asked Ada", "asked [a responder]", "asked [Ada]"),
        ("Ada", "[a responder]", "[Ada]"),
        ("Ada and Bo and Cy", "[A] and [B] and [C]", "[Ada] and [Bo] and [Cy]"),
        ("the same", "the same", "the same"),
        ("", "", ""),
        ("nothing alike", "quite [x] another", "nothing alike"),
        ("ends otherwise", "ends [x] here", "ends otherwise"),
        ("AdaBo", "[A][B]", "[][AdaBo]"),
    ],
)
def test_both_sides_show_the_same_places(text: str, masked: str, expected: str) -> None:
    assert mark_originals(text, marked(masked)) == marked(expected)


def test_a_text_that_repeats_itself_is_marked_in_time() -> None:
    text = "a " * 50_000
    assert mark_originals(text, marked("a [x]" * 20_000)) is not None
