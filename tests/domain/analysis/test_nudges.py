"""What an analysis may be missing, and the questions that lead on."""

import re
from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor, FactorAge, FactorFamily, FactorRole, FactorStatus
from lightkeeper.domain.analysis.graph import graph_of
from lightkeeper.domain.analysis.nudges import NUDGES, Analysis, Planned, find_nudges

TRIGGER = Factor(
    UUID(int=1),
    "A deploy began",
    role=FactorRole.TRIGGER,
    family=FactorFamily.CHANGE_AND_DELIVERY,
    age=FactorAge.MINUTES,
)
CONDITION = Factor(
    UUID(int=2),
    "The queue has no limit",
    role=FactorRole.CONDITION,
    family=FactorFamily.TECHNOLOGY_AND_ARCHITECTURE,
    age=FactorAge.MONTHS,
)
DETECTOR = Factor(
    UUID(int=3), "A customer told us", role=FactorRole.DETECTOR, family=FactorFamily.DETECTION_AND_OBSERVABILITY
)
LUCK = Factor(UUID(int=4), "It was a quiet hour", role=FactorRole.LUCK)


def keys(*factors: Factor, planned: tuple[Planned, ...] = (), began_with_fixes: bool = False) -> list[str]:
    return [one.key for one in find_nudges(Analysis(graph_of(factors, []), planned, began_with_fixes))]


def test_a_full_analysis_is_left_alone_and_so_is_an_empty_one() -> None:
    assert keys(TRIGGER, CONDITION, DETECTOR) == []
    assert keys() == []
    assert keys(replace(TRIGGER, status=FactorStatus.RULED_OUT)) == []


def test_a_trigger_alone_is_asked_what_else_had_to_be_true() -> None:
    assert keys(TRIGGER) == ["trigger_alone", "few_factors", "no_old_condition", "only_proximal", "missing_defences"]


def test_one_supported_factor_or_one_family_is_one_cause() -> None:
    supported = replace(CONDITION, status=FactorStatus.SUPPORTED)
    assert "one_cause" in keys(TRIGGER, supported, DETECTOR)
    assert "one_cause" in keys(CONDITION, replace(CONDITION, id=UUID(int=9)))


def test_a_leaf_at_a_person_leads_to_questions() -> None:
    assert "person_as_cause" in keys(TRIGGER, CONDITION, DETECTOR, Factor(UUID(int=5), "Responder A forgot the flag"))


def test_luck_asks_for_an_action_item_or_a_note() -> None:
    full = (TRIGGER, CONDITION, DETECTOR)
    assert keys(*full, LUCK) == ["luck_unanswered"]
    assert keys(*full, replace(LUCK, stop_note="The platform lead lives with it")) == []
    assert keys(*full, LUCK, planned=(Planned("Limit the queue", factor_ids=(LUCK.id,)),)) == []


def test_quick_fixes_teaching_and_promises_are_noticed() -> None:
    full = (TRIGGER, CONDITION, DETECTOR)
    assert keys(*full, planned=(Planned("Limit the queue", due_in_days=30),)) == []
    assert keys(*full, planned=(Planned("Limit the queue", due_in_days=2),)) == ["quick_fix"]
    assert keys(*full, planned=(Planned("Limit the queue"),), began_with_fixes=True) == ["quick_fix"]
    assert keys(*full, planned=(Planned("Train all", is_weak=True, is_teaching=True),)) == [
        "quick_fix",
        "teaching_alone",
    ]
    assert keys(*full, planned=(Planned("See that it happens never again"),)) == ["never_again"]


def test_every_nudge_leads_to_questions_of_the_catalogue() -> None:
    for nudge, _ in NUDGES:
        assert nudge.question_ids
        assert all(re.fullmatch(r"Q-[A-N]\d", one) for one in nudge.question_ids)
