"""A verdict that is denied, or prevented, is none."""

import pytest

from lightkeeper.wording.words.denials import is_denied


@pytest.mark.parametrize(
    "text",
    [
        "nobody was at fault",
        "this is not anybody at fault",
        "a lock keeps two people from being at fault",
        "we don’t think anyone was at fault",
    ],
)
def test_a_denial_shortly_before_counts(text: str) -> None:
    assert is_denied(text, text.index("at fault"))


def test_a_plain_verdict_is_not_denied() -> None:
    assert not is_denied("the night shift was at fault", 20)


def test_a_denial_far_before_does_not_count() -> None:
    text = "it was not raining when the whole of the long day ended and the night shift was at fault"
    assert not is_denied(text, text.index("at fault"))
