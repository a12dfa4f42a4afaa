"""Whether words were taken over as somebody wrote them."""

import pytest

from lightkeeper.domain.recollection.excerpt import is_verbatim

TOLD = "I saw the  queue grow,\nthen “the page” came."


@pytest.mark.parametrize(
    ("text", "is_taken_over"),
    [
        ("I saw the queue grow", True),
        ("THE QUEUE GROW, then “the page” came.", True),
        (TOLD, True),
        ("the queue", False),
        ("The queue grew before the page", False),
        ("", False),
    ],
)
def test_spaces_and_capitals_do_not_make_it_somebody_elses(text: str, is_taken_over: bool) -> None:
    assert is_verbatim(text, TOLD) is is_taken_over


def test_a_short_answer_taken_whole_is_taken_over() -> None:
    assert is_verbatim("Asleep. ", "asleep.")
    assert not is_verbatim("", "")
