"""How likely a piece of work is to last: the tier of its mechanism, with the exceptions of practice section 4.1."""

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.mechanisms import MECHANISMS, SUPPORT
from lightkeeper.domain.action_item.strength import Mechanism, Strength, Tier

WHEN_OVERRIDDEN_WITHOUT_REASON = "Say why it is likely to last longer, or less long, than others of its kind."
_WEAK_BECAUSE = {
    Mechanism.DETECT: "An alert counts as strong as a reminder until it has somebody who looks after it, "
    "a runbook, and was seen to fire in a test.",
    Mechanism.REDUNDANCY: "A second one counts as weak until taking over is exercised.",
    Mechanism.TEST_CHECK: "A check counts as weak while it can be skipped by hand.",
}


def tier_of(strength: Strength, *, has_owner: bool = True) -> Tier | None:
    """Return the tier, or None while no mechanism is chosen. An override counts only with its reason."""
    if strength.tier is not None and strength.tier_reason.strip():
        return strength.tier
    if strength.mechanism is None:
        return None
    return Tier.WEAK if _lacks_support(strength, has_owner) else MECHANISMS[strength.mechanism].tier


def tier_of_item(item: ActionItem) -> Tier | None:
    """Return the tier of an action item; an alert that nobody looks after counts as weak."""
    return tier_of(item.strength, has_owner=bool(item.owner.strip()))


def why_weak(item: ActionItem) -> str:
    """Return the sentence that says why an item is weaker than its mechanism, or an empty text."""
    mechanism = item.strength.mechanism
    if mechanism is None or not _lacks_support(item.strength, bool(item.owner.strip())):
        return ""
    return _WEAK_BECAUSE[mechanism] if tier_of_item(item) is Tier.WEAK else ""


def lacks_reason(strength: Strength) -> bool:
    """Say whether the tier was overridden without a reason."""
    return strength.tier is not None and not strength.tier_reason.strip()


def _lacks_support(strength: Strength, has_owner: bool) -> bool:
    if strength.mechanism not in SUPPORT:
        return False
    return not strength.has_support or (strength.mechanism is Mechanism.DETECT and not has_owner)
