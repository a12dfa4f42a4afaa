"""The whole checklist, QC1 to QC20, in its order. There is no total: a review is not a mark."""

from collections.abc import Iterable

from lightkeeper.domain.readiness.action_items import check_action_items
from lightkeeper.domain.readiness.answers import check_answers
from lightkeeper.domain.readiness.check import Check
from lightkeeper.domain.readiness.dates import check_dates
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.readiness.factors import check_factors
from lightkeeper.domain.readiness.impact import check_impact
from lightkeeper.domain.readiness.language import check_language
from lightkeeper.domain.readiness.learning import check_learning
from lightkeeper.domain.readiness.promises import check_promises
from lightkeeper.domain.readiness.timeline import check_timeline

PARTS = (
    check_promises,
    check_action_items,
    check_timeline,
    check_impact,
    check_factors,
    check_language,
    check_learning,
    check_answers,
    check_dates,
)
BEFORE = frozenset({"QC1", "QC2", "QC3", "QC4"})


def check_readiness(evidence: Evidence) -> list[Check]:
    """Return all twenty checks in the order of their numbers."""
    found = [check for part in PARTS for check in part(evidence)]
    return sorted(found, key=lambda check: int(check.id.removeprefix("QC")))


def check_sharing(evidence: Evidence) -> list[Check]:
    """Return QC1 to QC4, which look at what a circle would read."""
    return [check for part in (check_promises, check_action_items) for check in part(evidence) if check.id in BEFORE]


def holding_up(checks: Iterable[Check]) -> list[Check]:
    """Return the checks that sharing waits for."""
    return [check for check in checks if check.holds_up]


def why_not(checks: Iterable[Check]) -> str:
    """Return what refuses sharing, the first thing in the way and how to mend it; empty: nothing does."""
    waiting = holding_up(checks)
    return f"Sharing waits for one thing: {waiting[0].reason} {waiting[0].mend}".strip() if waiting else ""
