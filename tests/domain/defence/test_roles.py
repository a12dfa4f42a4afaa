"""What a safeguard's outcome means."""

from uuid import uuid4

import pytest

from lightkeeper.domain.analysis.factor import FactorRole
from lightkeeper.domain.defence.defence import Defence, DefenceOutcome
from lightkeeper.domain.defence.roles import (
    NEXT_QUESTIONS,
    OUTCOMES,
    QUESTIONS,
    WORDS,
    is_role_of_defence,
    open_questions_of,
    role_of,
)


@pytest.mark.parametrize("outcome", DefenceOutcome)
def test_every_outcome_has_words_and_a_next_question(outcome: DefenceOutcome) -> None:
    assert WORDS[outcome]
    assert NEXT_QUESTIONS[outcome]


def test_an_outcome_and_the_role_of_its_factor_answer_each_other() -> None:
    assert role_of(DefenceOutcome.UNSURE) is None
    for outcome in (DefenceOutcome.HELD, DefenceOutcome.PASSED, DefenceOutcome.ABSENT):
        role = role_of(outcome)
        assert role is FactorRole(f"defence_{outcome.value}")
        assert OUTCOMES[role] is outcome
    assert [role for role in FactorRole if is_role_of_defence(role)] == [
        role for role in FactorRole if role.value.startswith("defence_")
    ]
    assert not is_role_of_defence(None)


def test_what_nobody_wrote_yet_is_asked_first() -> None:
    bare = Defence(uuid4(), "Rate limiter")
    assert open_questions_of(bare) == [
        QUESTIONS["should_do"], QUESTIONS["did"], QUESTIONS["could_see"], NEXT_QUESTIONS[DefenceOutcome.UNSURE],
    ]  # fmt: skip
    absent = Defence(uuid4(), "Rate limiter", outcome=DefenceOutcome.ABSENT)
    assert open_questions_of(absent) == [NEXT_QUESTIONS[DefenceOutcome.ABSENT]]
    told = Defence(uuid4(), "Rate limiter", "Hold back", "Held", "Each client", DefenceOutcome.HELD)
    assert open_questions_of(told) == [NEXT_QUESTIONS[DefenceOutcome.HELD]]
