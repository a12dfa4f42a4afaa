"""Cards are cut at empty lines, and shown in an order that says nothing of who wrote when."""

from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.meeting.card import PROMPTS, CardPrompt, shuffled, thoughts_in

IDS = [UUID(int=number) for number in range(1, 41)]


def test_an_empty_line_begins_a_new_card() -> None:
    assert thoughts_in("one\nstill one\n\n \n two \n\n") == ["one\nstill one", "two"]


def test_a_text_of_spaces_holds_no_thought() -> None:
    assert thoughts_in(" \n\t\n") == []


@given(st.text())
def test_no_word_is_lost_when_a_text_is_cut(text: str) -> None:
    assert " ".join(thoughts_in(text)).split() == text.split()


def test_an_order_can_be_repeated_with_its_seed() -> None:
    assert shuffled(IDS, b"one") == shuffled(reversed(IDS), b"one")


def test_another_seed_gives_another_order_of_the_same_cards() -> None:
    one, two = shuffled(IDS, b"one"), shuffled(IDS, b"two")
    assert one != two
    assert sorted(one) == sorted(two) == IDS


def test_the_order_is_not_that_of_the_ids() -> None:
    order = shuffled(IDS, b"seed")
    assert any(one > other for one, other in pairwise(order))


def test_every_prompt_asks_a_question_of_the_catalogue() -> None:
    assert [PROMPTS[prompt].question[:4] for prompt in CardPrompt] == ["What", "What", "Wher", "What"]
