"""The items of a review together: prompts that ask, and hold nothing back."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.portfolio import AIM_NAMES, AIM_QUESTIONS, Portfolio, Prompt, portfolio_prompts
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength

TODAY = date(2024, 6, 3)


def item(number: int, mechanism: Mechanism | None, **changed: object) -> ActionItem:
    plain = ActionItem(UUID(int=number), f"Item {number}", owner="Payments on-call", strength=Strength(mechanism))
    return replace(plain, **changed)  # type: ignore[arg-type]


def prompts(*items: ActionItem, **more: object) -> dict[str, Prompt]:
    return {one.key: one for one in portfolio_prompts(Portfolio(items, **more), TODAY)}  # type: ignore[arg-type]


AGREED = {"state": ActionItemState.AGREED}


def test_something_severe_asks_for_one_lasting_agreed_change() -> None:
    weak, strong = item(1, Mechanism.TRAIN, **AGREED), item(2, Mechanism.SIMPLIFY)
    assert "nothing_lasting" in prompts(weak, strong, severity="SEV1")
    assert "nothing_lasting" not in prompts(weak, replace(strong, state=ActionItemState.AGREED), severity="P2")
    assert "nothing_lasting" not in prompts(weak, strong, severity="SEV3")
    assert "nothing_lasting" not in prompts(weak, strong)


def test_a_recorded_reason_is_enough() -> None:
    reasoned = item(1, Mechanism.TRAIN, **AGREED, strength=Strength(Mechanism.TRAIN, weak_reason="Gone by autumn."))
    assert "nothing_lasting" not in prompts(reasoned, severity="critical")
    assert "nothing_lasting" not in prompts(severity="critical", learned_instead="The guard held.")
    assert "nothing_lasting" in prompts(severity="critical")
    assert prompts() == {}


def test_only_weak_items_ask_for_what_would_last() -> None:
    weak = [item(1, Mechanism.TRAIN), item(2, Mechanism.DETECT)]
    assert prompts(*weak)["all_weak"].item_ids == (UUID(int=1), UUID(int=2))
    assert "all_weak" not in prompts(*weak, item(3, None))
    assert "all_weak" in prompts(*weak, item(3, Mechanism.SIMPLIFY, state=ActionItemState.DECLINED))


def test_everything_due_at_once_asks_for_what_takes_longer() -> None:
    soon, later = item(1, None, due_on=date(2024, 6, 6)), item(2, None, due_on=date(2024, 6, 7))
    assert "all_soon" in prompts(soon)
    assert "all_soon" not in prompts(soon, later)
    assert "all_soon" not in prompts(soon, item(3, None))
    assert "all_soon" not in prompts(replace(soon, state=ActionItemState.DONE))


def test_items_before_any_factor_ask_what_they_change() -> None:
    assert "before_factors" in prompts(item(1, None), factor_count=0)
    assert "before_factors" not in prompts(item(1, None), factor_count=2)
    assert "before_factors" not in prompts(factor_count=0)


def test_one_aim_asks_about_the_other_four() -> None:
    aimed = [item(n, None, strength=Strength(aim=Aim.DETECTION)) for n in (1, 2)]
    found = prompts(*aimed)["one_aim"]
    assert found.questions == tuple(AIM_QUESTIONS[aim] for aim in Aim if aim is not Aim.DETECTION)
    assert "one_aim" not in prompts(aimed[0])
    assert "one_aim" not in prompts(*aimed, item(3, None))
    assert "one_aim" not in prompts(aimed[0], item(3, None, strength=Strength(aim=Aim.RECOVERY)))
    assert set(AIM_NAMES) == set(AIM_QUESTIONS) == set(Aim)


def test_guards_that_act_by_themselves_are_asked_for_side_effects() -> None:
    guards = [item(n, mechanism) for n, mechanism in enumerate((Mechanism.FAIL_SAFE, Mechanism.MAKE_IMPOSSIBLE), 1)]
    said = item(3, None, strength=Strength(Mechanism.SIMPLIFY, side_effects="The old link breaks."))
    found = prompts(*guards, said, item(4, Mechanism.LIMIT_BLAST))["side_effects"]
    assert found.item_ids == (UUID(int=1), UUID(int=2))


def test_weak_ones_are_bridges_with_an_end_or_have_a_reason() -> None:
    bridge = item(1, Mechanism.REMIND, bridge_to_id=UUID(int=9), bridge_until=date(2024, 7, 1))
    endless = replace(bridge, id=UUID(int=2), bridge_until=None)
    reasoned = item(3, None, strength=Strength(Mechanism.REMIND, weak_reason="Used twice a year."))
    found = prompts(bridge, endless, reasoned, item(4, Mechanism.REMIND), item(5, Mechanism.SIMPLIFY))
    assert found["bridge_without_end"].item_ids == (UUID(int=2),)
    assert found["weak_alone"].item_ids == (UUID(int=2), UUID(int=4))
