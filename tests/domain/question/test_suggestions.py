"""Suggestions are few, have reasons, and come from what the review holds."""

from dataclasses import replace

from lightkeeper.domain.analysis.factor import FactorAge, FactorFamily, FactorRole
from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY
from lightkeeper.domain.question.phase import Phase
from lightkeeper.domain.question.suggestions import PHASES_OF_SECTION, RULES, ReviewSoFar, suggest_questions
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.state import ReviewKind

YOUNG = ReviewSoFar(event_count=3)
COMPLETE = ReviewSoFar(
    event_count=9,
    factor_count=4,
    supported_count=3,
    roles=frozenset(FactorRole) - {FactorRole.LUCK},
    ages=frozenset(FactorAge),
    empty_families=frozenset(),
    open_prompts=frozenset(),
)


def keys(so_far: ReviewSoFar, **said: object) -> list[str]:
    return [one.question.key for one in suggest_questions(so_far, **said)]  # type: ignore[arg-type]


def test_every_rule_names_a_question_that_ships_and_a_reason() -> None:
    for key, reason, _ in RULES:
        assert key in SHIPPED_BY_KEY
        assert reason.endswith(".")


def test_at_most_three_are_suggested_and_the_same_state_gives_the_same() -> None:
    busy = replace(YOUNG, silence_count=2, contested_count=1, hindsight_count=1, person_stop_count=1)
    assert keys(busy) == keys(busy) == ["Q-H8", "Q-D3", "Q-C6"]


def test_an_empty_review_is_asked_for_its_beginning() -> None:
    assert keys(ReviewSoFar()) == ["Q-C1"]


def test_a_story_without_factors_is_asked_for_conditions() -> None:
    assert keys(YOUNG)[0] == "Q-E1"


def test_what_was_put_away_or_asked_does_not_come_back() -> None:
    assert "Q-E1" not in keys(YOUNG, put_away={"Q-E1"})
    assert "Q-E1" not in keys(YOUNG, asked={"Q-E1"})


def test_empty_bones_are_asked_about_once_there_are_others() -> None:
    missing = replace(COMPLETE, empty_families=frozenset({FactorFamily.WORK_CONDITIONS}))
    assert keys(missing)[0] == "Q-D7"
    assert "Q-D7" not in keys(COMPLETE)


def test_roles_that_nobody_saw_yet_are_asked_about() -> None:
    assert keys(replace(COMPLETE, roles=frozenset({FactorRole.CONDITION})))[:3] == ["Q-E4", "Q-F1", "Q-F4"]
    assert keys(replace(COMPLETE, roles=COMPLETE.roles | {FactorRole.LUCK}))[0] == "Q-G2"


def test_one_factor_asks_what_else_had_to_be_true() -> None:
    assert "Q-E2" in keys(replace(COMPLETE, factor_count=1))


def test_conditions_that_are_all_young_ask_for_older_ones() -> None:
    assert "Q-H6" in keys(replace(COMPLETE, ages=frozenset({FactorAge.DAYS})))
    assert "Q-E3" in keys(replace(COMPLETE, ages=frozenset()))


def test_action_items_ask_for_strength_side_effects_and_a_day_to_look() -> None:
    items = replace(
        COMPLETE, action_item_count=2, weak_count=2, without_side_effects_count=1, without_look_count=1, lesson_count=1
    )
    assert keys(items) == ["Q-J2", "Q-J3", "Q-J4"]


def test_a_review_that_found_everything_is_asked_to_doubt_itself_and_to_pass_it_on() -> None:
    certain = replace(COMPLETE, factor_count=4, supported_count=4, lesson_count=1)
    assert keys(certain) == ["Q-H7", "Q-I3"]


def test_prompts_that_nobody_answered_are_asked() -> None:
    assert keys(replace(COMPLETE, lesson_count=1, open_prompts=frozenset({Prompt.HARD}))) == ["Q-G3", "Q-I3"]


def test_what_speaks_of_the_section_comes_first() -> None:
    busy = replace(COMPLETE, silence_count=2, contested_count=1, decision_count=1, without_look_count=1)
    assert keys(busy, section="action_items")[0] == "Q-J4"
    assert keys(busy)[0] == "Q-C6"


def test_a_section_that_somebody_invented_changes_nothing() -> None:
    assert keys(YOUNG, section="zzz") == keys(YOUNG)


def test_kinds_with_a_question_of_their_own_begin_with_it() -> None:
    assert keys(replace(YOUNG, kind=ReviewKind.NEAR_MISS))[0] == "Q-M1"
    assert keys(replace(YOUNG, kind=ReviewKind.SUCCESS))[0] == "Q-G5"
    assert keys(replace(YOUNG, kind=ReviewKind.NEAR_MISS), asked={"Q-M1"})[0] == "Q-E1"


def test_sections_lead_to_phases() -> None:
    assert all(isinstance(phase, Phase) for phases in PHASES_OF_SECTION.values() for phase in phases)
