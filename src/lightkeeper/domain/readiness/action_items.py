"""QC4 and QC15: agreed action items can be found, followed and are likely to last."""

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.portfolio import Portfolio, portfolio_prompts
from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.counting import several
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence

PROMISED = frozenset({ActionItemState.AGREED, ActionItemState.IN_PROGRESS})


def check_action_items(evidence: Evidence) -> list[Check]:
    """Return QC4 and QC15."""
    return [_agreed(evidence), _mix(evidence)]


def _agreed(evidence: Evidence) -> Check:
    name = "Agreed action items"
    # What others wrote years ago had no factors to link to: say so, and hold nothing up.
    weight = Weight.WARN if evidence.is_imported else Weight.BLOCK
    agreed = [one for one in evidence.review.action_items if one.state in PROMISED]
    if not agreed:
        return not_asked("QC4", weight, name, "Nothing is agreed yet, which is fine.")
    standing = {one.id for one in evidence.review.factors if one.status is not FactorStatus.RULED_OUT}
    lacking = {one.id: _missing(one, bool(standing.intersection(one.factor_ids))) for one in agreed}
    found = tuple(item_id for item_id, missing in lacking.items() if missing)
    if not found:
        return Check("QC4", weight, name, True, "Each has an owner, a day and a factor it changes.")
    words = [word for word in ("an owner", "a day", "a factor") if any(word in lacking[one] for one in found)]
    reason = f"{several(len(found), 'agreed action item has', 'agreed action items have')} not all of it yet."
    mend = f"Give each {_listed(words)}, or take it back to an idea."
    return Check("QC4", weight, name, False, reason, mend, "action_items", found)


def _missing(item: ActionItem, has_factor: bool) -> tuple[str, ...]:
    has = (("an owner", bool(item.owner.strip())), ("a day", item.due_on is not None), ("a factor", has_factor))
    return tuple(word for word, is_there in has if not is_there)


def _mix(evidence: Evidence) -> Check:
    name = "Likely to last"
    review = evidence.review
    if not review.action_items:
        return not_asked("QC15", Weight.INFO, name, "There are no action items to look at.")
    portfolio = Portfolio(review.action_items, review.severity, review.learned_instead, len(evidence.standing))
    prompts = portfolio_prompts(portfolio, evidence.today)
    if not prompts:
        return Check("QC15", Weight.INFO, name, True, "They differ in how they act, and each has its bridge or reason.")
    first = prompts[0]
    ids = tuple(dict.fromkeys(one for prompt in prompts for one in prompt.item_ids))
    return Check("QC15", Weight.INFO, name, False, first.sentence, " ".join(first.questions), "action_items", ids)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
