"""QC4 and QC15: agreed action items, and how likely they are to last."""

from dataclasses import replace

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.readiness.check import Weight
from tests.domain.readiness.samples import EVIDENCE, ITEM, READY, check_of


def test_an_agreed_item_without_owner_day_or_factor_holds_up_sharing() -> None:
    bare = replace(ITEM, owner=" ", due_on=None, factor_ids=())
    check = check_of("QC4", action_items=(bare,))
    assert check.holds_up
    assert check.thing_ids == (ITEM.id,)
    assert check.mend == "Give each an owner, a day and a factor, or take it back to an idea."
    assert check_of("QC4", action_items=(replace(ITEM, due_on=None),)).mend.startswith("Give each a day,")


def test_a_factor_that_was_ruled_out_carries_nothing() -> None:
    ruled_out = tuple(replace(one, status=FactorStatus.RULED_OUT) for one in READY.factors)
    assert check_of("QC4", factors=ruled_out).holds_up


def test_ideas_and_imported_reviews_hold_nothing_up() -> None:
    assert check_of("QC4", action_items=(replace(ITEM, state=ActionItemState.IDEA, owner=""),)).is_met is None
    imported = check_of("QC4", replace(EVIDENCE, is_imported=True), action_items=(replace(ITEM, owner=""),))
    assert (imported.level, imported.holds_up, imported.is_met) == (Weight.WARN, False, False)


def test_a_mix_is_asked_about_and_no_action_item_is_fine() -> None:
    assert check_of("QC15").is_met
    assert check_of("QC15", action_items=()).is_met is None
    guard = replace(ITEM, strength=replace(ITEM.strength, mechanism=None))
    assert check_of("QC15", action_items=(guard,)).is_met is False
