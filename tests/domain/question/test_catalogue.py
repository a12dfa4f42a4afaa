"""The catalogue is data: complete, plain, and with two questions that every review asks."""

import pytest

from lightkeeper.domain.question.catalogue import PINNED, SHIPPED, SHIPPED_BY_KEY, find_questions, in_phases
from lightkeeper.domain.question.phase import PHASE_NAMES, Phase


def test_at_least_sixty_questions_ship_each_with_its_moment_and_what_to_keep_away_from() -> None:
    assert len(SHIPPED) >= 60
    assert len(SHIPPED_BY_KEY) == len(SHIPPED)
    for one in SHIPPED:
        assert all((one.text, one.theme, one.when, one.avoid)), one.key
        assert one.key.startswith(f"Q-{one.phase.value}")


def test_the_two_pinned_questions_are_what_we_learn_and_how_we_improve() -> None:
    assert [SHIPPED_BY_KEY[key].text for key in PINNED] == ["What can we learn?", "How can we improve our systems?"]
    assert [one.key for one in SHIPPED if one.is_pinned] == list(PINNED)


def test_every_phase_has_a_name_and_questions_in_the_order_of_a_review() -> None:
    assert [phase for phase, found in in_phases(SHIPPED) if found] == list(Phase)
    assert set(PHASE_NAMES) == set(Phase)
    assert SHIPPED[0].phase_name == "Prepare"


def test_phases_without_questions_are_left_out() -> None:
    assert [phase for phase, _ in in_phases(SHIPPED[:2])] == [Phase.PREPARE]


@pytest.mark.parametrize(
    ("words", "phase", "expected"),
    [
        ("luck", None, "Q-G2"),
        ("LUCKY chance", None, None),
        ("", Phase.NEAR_MISS, "Q-M1"),
        ("worse", Phase.CONDITIONS, "Q-E5"),
        ("worse", Phase.CLOSE, None),
        ("q-h7", None, "Q-H7"),
    ],
)
def test_a_question_is_found_by_every_word_and_by_its_phase(
    words: str, phase: Phase | None, expected: str | None
) -> None:
    found = [one.key for one in find_questions(SHIPPED, words, phase)]
    assert (expected in found) if expected else found == []
