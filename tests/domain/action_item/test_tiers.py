"""Tiers: they come from the mechanism, and three mechanisms need support."""

from dataclasses import replace
from uuid import UUID

import pytest

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.strength import Mechanism, Strength, Tier
from lightkeeper.domain.action_item.tiers import lacks_reason, tier_of, tier_of_item, why_weak

ITEM = ActionItem(id=UUID(int=1), text="Remind everybody", owner="Queue on-call")


def test_the_tier_comes_from_the_mechanism_and_not_from_words() -> None:
    assert tier_of(Strength()) is None
    assert tier_of(Strength(Mechanism.REMOVE_HAZARD)) is Tier.STRONG
    assert tier_of(Strength(Mechanism.EXERCISE)) is Tier.INTERMEDIATE
    assert tier_of_item(replace(ITEM, strength=Strength(Mechanism.LIMIT_BLAST))) is Tier.STRONG


@pytest.mark.parametrize("mechanism", [Mechanism.DETECT, Mechanism.REDUNDANCY, Mechanism.TEST_CHECK])
def test_an_alert_a_second_one_and_a_check_count_as_weak_without_what_they_need(mechanism: Mechanism) -> None:
    bare, supported = Strength(mechanism), Strength(mechanism, has_support=True)
    assert tier_of(bare) is Tier.WEAK
    assert tier_of(supported) is Tier.INTERMEDIATE
    assert why_weak(replace(ITEM, strength=bare))
    assert why_weak(replace(ITEM, strength=supported)) == ""


def test_an_alert_that_nobody_looks_after_counts_as_weak() -> None:
    strength = Strength(Mechanism.DETECT, has_support=True)
    assert tier_of_item(replace(ITEM, strength=strength, owner=" ")) is Tier.WEAK
    assert tier_of_item(replace(ITEM, strength=Strength(Mechanism.REDUNDANCY, has_support=True), owner="")) is (
        Tier.INTERMEDIATE
    )


def test_an_override_counts_only_with_its_reason() -> None:
    without = Strength(Mechanism.TRAIN, tier=Tier.STRONG)
    assert tier_of(without) is Tier.WEAK
    assert lacks_reason(without)
    with_reason = replace(without, tier_reason="A simulator that everybody has to pass each month.")
    assert tier_of(with_reason) is Tier.STRONG
    assert not lacks_reason(with_reason)
    assert why_weak(replace(ITEM, strength=Strength(Mechanism.DETECT, Tier.STRONG, "Wired to a breaker."))) == ""
