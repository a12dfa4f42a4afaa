"""Looks at the action items of a review together: prompts that ask, and never hold anything back (section 4.1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.mechanisms import ASKS_SIDE_EFFECTS, MECHANISMS
from lightkeeper.domain.action_item.severity import is_severe
from lightkeeper.domain.action_item.strength import Aim, Tier
from lightkeeper.domain.action_item.tiers import tier_of_item
from lightkeeper.domain.action_item.working_days import days_later

GIVEN_UP = frozenset({ActionItemState.DECLINED, ActionItemState.SUPERSEDED})
STANDS = frozenset(
    {ActionItemState.AGREED, ActionItemState.IN_PROGRESS, ActionItemState.DONE, ActionItemState.VERIFIED}
)
SOON_DAYS = 3
_FEWEST = 2
AIM_NAMES = {
    Aim.LIKELIHOOD: "Makes it less likely",
    Aim.DETECTION: "Helps to notice it sooner",
    Aim.BLAST_RADIUS: "Limits how far it reaches",
    Aim.RECOVERY: "Helps to recover sooner",
    Aim.LEARNING: "Helps to learn from it",
}
AIM_QUESTIONS = {
    Aim.LIKELIHOOD: "What would make it less likely in the first place?",
    Aim.DETECTION: "What would let us notice it sooner?",
    Aim.BLAST_RADIUS: "What would have kept it smaller?",
    Aim.RECOVERY: "What would get us back sooner?",
    Aim.LEARNING: "What would help us, and others, to learn from it?",
}


@dataclass(frozen=True)
class Prompt:
    """One thing to think about, with the questions and the items that it is about."""

    key: str
    sentence: str
    questions: tuple[str, ...] = ()
    item_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Portfolio:
    """The items of one review, and what is known beside them."""

    items: Sequence[ActionItem]
    severity: str = ""
    learned_instead: str = ""
    factor_count: int | None = None


def portfolio_prompts(portfolio: Portfolio, today: date) -> list[Prompt]:
    """Return what is worth a thought before the items are settled, most weighty first."""
    live = [item for item in portfolio.items if item.state not in GIVEN_UP]
    found = (
        _nothing_lasting(portfolio, live),
        _all_weak(live),
        _all_soon(live, today),
        _before_factors(portfolio, live),
        _one_aim(live),
        _side_effects(live),
        _bridges(live),
        _weak_alone(live),
    )
    return [prompt for prompt in found if prompt is not None]


def lacks_side_effects(item: ActionItem) -> bool:
    """Say whether a strong guard has not been asked what else it might do."""
    return item.strength.mechanism in ASKS_SIDE_EFFECTS and not item.strength.side_effects.strip()


def stands_alone(item: ActionItem) -> bool:
    """Say whether a weak item is no bridge to anything, and nobody said why that is enough."""
    is_bridge = item.bridge_to_id is not None and item.bridge_until is not None
    return tier_of_item(item) is Tier.WEAK and not is_bridge and not item.strength.weak_reason.strip()


def _nothing_lasting(portfolio: Portfolio, live: list[ActionItem]) -> Prompt | None:
    stands = [item for item in live if item.state in STANDS]
    if not is_severe(portfolio.severity) or any(
        tier_of_item(item) in {Tier.STRONG, Tier.INTERMEDIATE} for item in stands
    ):
        return None
    has_reason = any(item.strength.weak_reason.strip() for item in stands) or (
        not stands and portfolio.learned_instead.strip()
    )
    if has_reason:
        return None
    return Prompt(
        "nothing_lasting",
        "For something this severe, one agreed change that is likely to last is worth having, or a sentence that says "
        "why there is none.",
        ("Which default, limit or guard would have made this harmless?",),
    )


def _all_weak(live: list[ActionItem]) -> Prompt | None:
    if not live or any(tier_of_item(item) is not Tier.WEAK for item in live):
        return None
    return Prompt(
        "all_weak",
        "Everything here needs people to remember it.",
        ("Is it a stop-gap? Then link the change that will last, or say why there is none.",),
        _ids(live),
    )


def _all_soon(live: list[ActionItem], today: date) -> Prompt | None:
    due = [(item, item.due_on, item.agreed_at.date() if item.agreed_at else today) for item in live]
    is_soon = [on is not None and on <= days_later(begins_on, SOON_DAYS) for _, on, begins_on in due]
    if not live or not all(is_soon) or all(item.is_finished for item in live):
        return None
    return Prompt(
        "all_soon",
        "Everything is due within three days.",
        ("What would still help in a year, and takes longer?",),
        _ids(live),
    )


def _before_factors(portfolio: Portfolio, live: list[ActionItem]) -> Prompt | None:
    if portfolio.factor_count != 0 or not live:
        return None
    return Prompt(
        "before_factors",
        "There are action items, and no contributing factors yet.",
        ("What made this outcome possible? What will each of these change?",),
        _ids(live),
    )


def _one_aim(live: list[ActionItem]) -> Prompt | None:
    aims = {item.strength.aim for item in live}
    if len(live) < _FEWEST or len(aims) != 1 or None in aims:
        return None
    (only,) = aims
    others = tuple(question for aim, question in AIM_QUESTIONS.items() if aim is not only)
    return Prompt("one_aim", f"All items do the same: {AIM_NAMES[only].lower()}." if only else "", others, _ids(live))


def _side_effects(live: list[ActionItem]) -> Prompt | None:
    lacking = [item for item in live if lacks_side_effects(item)]
    if not lacking:
        return None
    names = sorted({MECHANISMS[item.strength.mechanism].name for item in lacking if item.strength.mechanism})
    return Prompt(
        "side_effects",
        "A guard that acts by itself can surprise people.",
        (f"What else might it do, and what happens when it is wrong? ({'; '.join(names)})",),
        _ids(lacking),
    )


def _bridges(live: list[ActionItem]) -> Prompt | None:
    endless = [item for item in live if item.bridge_to_id is not None and item.bridge_until is None]
    if not endless:
        return None
    return Prompt("bridge_without_end", "A bridge needs an end.", ("Until when does it have to hold?",), _ids(endless))


def _weak_alone(live: list[ActionItem]) -> Prompt | None:
    alone = [item for item in live if stands_alone(item)]
    if not alone:
        return None
    return Prompt(
        "weak_alone",
        "What needs people to remember is welcome as a bridge, or where more would be out of proportion.",
        ("Which lasting change does it lead to, and until when? Or why is it enough?",),
        _ids(alone),
    )


def _ids(items: Iterable[ActionItem]) -> tuple[UUID, ...]:
    return tuple(item.id for item in items)
