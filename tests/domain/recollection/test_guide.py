"""The questions of a recollection."""

import pytest

from lightkeeper.domain.recollection.guide import (
    KEYS,
    QUESTIONS,
    Stage,
    in_guide_order,
    question_text,
    questions_for,
)
from lightkeeper.domain.recollection.recollection import Part


@pytest.mark.parametrize("part", Part)
def test_each_part_is_asked_five_to_eight_questions_in_the_order_that_helps_memory(part: Part) -> None:
    questions = questions_for(part)
    assert 5 <= len(questions) <= 8
    assert len({one.key for one in questions}) == len(questions)
    stages = [list(Stage).index(one.stage) for one in questions]
    assert stages == sorted(stages)
    assert [one.stage for one in questions][:2] == [Stage.REINSTATE, Stage.FREE]


def test_the_parts_are_asked_different_things() -> None:
    assert len(set(KEYS.values())) == len(Part)
    assert {key for keys in KEYS.values() for key in keys} == set(QUESTIONS)


@pytest.mark.parametrize("text", [question.text for question in QUESTIONS.values()])
def test_no_question_asks_why_or_can_be_answered_by_yes_or_no(text: str) -> None:
    words = text.lower().replace("?", " ").split()
    assert "why" not in words
    assert text.endswith("?")
    asks = text.rpartition(". ")[2].rpartition(": ")[2]
    assert asks.split()[0] in {"What", "what", "How", "Which", "Where"}


def test_a_question_of_an_older_guide_stands_for_itself_and_comes_last() -> None:
    assert question_text("story") == "What happened, from where you sat?"
    assert question_text("Q-OLD") == "Q-OLD"
    assert sorted(["Q-OLD", "missing", "before"], key=in_guide_order) == ["before", "missing", "Q-OLD"]
