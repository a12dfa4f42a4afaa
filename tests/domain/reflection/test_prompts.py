"""Three prompts that a review answers, with something or with a look that found nothing."""

from uuid import uuid4

from lightkeeper.domain.reflection.prompts import PROMPTS, is_answered, unanswered
from lightkeeper.domain.reflection.reflection import Prompt, Reflection

LUCK = Reflection(uuid4(), Prompt.LUCKY, "It was not payday.")


def test_every_prompt_has_a_question_and_a_second_one_that_are_open() -> None:
    assert list(PROMPTS) == list(Prompt)
    for words in PROMPTS.values():
        assert words.question.startswith(("What", "Where"))
        assert words.second_question.endswith("?")
    assert PROMPTS[Prompt.WELL].second_question == "How do we keep this?"


def test_a_prompt_is_answered_by_a_reflection_or_by_having_found_nothing() -> None:
    assert is_answered(Prompt.LUCKY, [LUCK], ())
    assert is_answered(Prompt.WELL, [LUCK], (Prompt.WELL,))
    assert not is_answered(Prompt.HARD, [LUCK], (Prompt.WELL,))


def test_what_nobody_answered_is_listed_in_order() -> None:
    assert unanswered(iter([LUCK]), ()) == [Prompt.WELL, Prompt.HARD]
    assert unanswered([], tuple(Prompt)) == []
