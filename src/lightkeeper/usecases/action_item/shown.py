"""What is said about action items beside their text: how likely they are to last, and what they prompt."""

from datetime import date

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.portfolio import Portfolio, Prompt, portfolio_prompts
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.action_item.tiers import tier_of
from lightkeeper.domain.edition.rendition import Rendition, ShownActionItem


def as_item(shown: ShownActionItem) -> ActionItem:
    """Return a shown item as the value that the rules of the domain know."""
    return ActionItem(
        id=shown.id,
        text=shown.text,
        owner=shown.owner or "",
        team=shown.team or "",
        state=shown.state,
        due_on=shown.due_on,
        done_when=shown.done_when,
        is_weakness=shown.is_weakness,
        factor_ids=shown.factor_ids,
        strength=shown.strength,
        verification=shown.verification,
        decline=shown.decline,
        is_urgent=shown.is_urgent,
        assign_by=shown.assign_by,
        estimate=shown.estimate,
        bridge_to_id=shown.bridge_to_id,
        bridge_until=shown.bridge_until,
        superseded_by_id=shown.superseded_by_id,
        agreed_at=shown.agreed_at,
        done_at=shown.done_at,
    )


def shown_tier(shown: ShownActionItem) -> Tier | None:
    """Return how likely an item is to last; an owner who is not shown is not taken for none."""
    return tier_of(shown.strength, has_owner=shown.owner is None or bool(shown.owner.strip()))


def prompts_of(review: Rendition, today: date) -> list[Prompt]:
    """Return what the items of a review, taken together, are worth thinking about."""
    portfolio = Portfolio(
        items=[as_item(one) for one in review.action_items],
        severity=review.severity or "",
        learned_instead=review.learned_instead,
        factor_count=len(review.factors),
    )
    return portfolio_prompts(portfolio, today)
