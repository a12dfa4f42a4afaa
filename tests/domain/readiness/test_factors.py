"""QC8 to QC11: factors enough, at rest, shown and said."""

from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink
from tests.domain.readiness.samples import EVIDENCE, READY, check_of

FIRST, *OTHERS = READY.factors


def test_one_factor_is_short_of_most_things() -> None:
    check = check_of("QC8", factors=(replace(FIRST, role=None),))
    assert check.is_met is False
    assert check.reason == (
        "Still short of three factors, two families, one condition, one safeguard, signal or help with recovery."
    )


def test_a_leaf_without_a_reason_is_listed() -> None:
    restless = replace(FIRST, stop_reason=None)
    check = check_of("QC9", factors=(restless, *OTHERS))
    assert (check.is_met, check.thing_ids) == (False, (FIRST.id,))
    assert check_of("QC9", factors=(replace(FIRST, stop_reason=StopReason.ACTED_ON), *OTHERS)).is_met
    alone = replace(OTHERS[0], stop_reason=StopReason.ACTED_ON)
    assert check_of("QC9", factors=(FIRST, alone)).thing_ids == (alone.id,)
    assert check_of("QC9", factors=()).is_met is None


def test_a_leaf_at_a_person_leads_on_until_it_has_an_answer() -> None:
    person = replace(FIRST, text="The engineer did not follow the runbook")
    check = check_of("QC9", factors=(person, *OTHERS))
    assert check.thing_ids == (FIRST.id,)
    assert check.mend.startswith("Ask on:")
    link = FactorLink(UUID(int=71), OTHERS[0].id, person.id)
    assert check_of("QC9", factors=(person, *OTHERS), factor_links=(link,)).is_met
    flagged = replace(EVIDENCE, about_person_ids=frozenset({FIRST.id}))
    assert check_of("QC9", flagged).thing_ids == (FIRST.id,)


def test_a_supported_factor_that_nothing_shows_is_asked_about() -> None:
    assert check_of("QC10").is_met
    assert check_of("QC10", factors=(replace(FIRST, evidence_ids=()),)).thing_ids == (FIRST.id,)
    assert check_of("QC10", factors=(replace(FIRST, status=FactorStatus.HYPOTHESIS),)).is_met is None


def test_vague_words_and_missing_effects_are_asked_about() -> None:
    assert check_of("QC11").is_met
    vague = replace(FIRST, text="Monitoring was inadequate")
    assert check_of("QC11", factors=(vague, *OTHERS)).reason == "1 factor judges without saying what was there."
    assert check_of("QC11", factors=(replace(FIRST, effect=""),)).mend == "Add what it led to."
    assert check_of("QC11", factors=()).is_met is None
