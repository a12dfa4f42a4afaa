"""QC20: when a draft and a shared review are usually there (practice section 8.2). Late is never anybody's doing.

For the facilitator's eyes only; nothing closes or escalates by itself.
"""

from datetime import date

from lightkeeper.domain.action_item.severity import severity_rung
from lightkeeper.domain.action_item.working_days import add_working_days
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.review.state import ReviewKind, ReviewState

NAME = "Dates"
# Working days until the draft goes to those taking part, and until it is shared with the organisation.
BY_RUNG = {1: (7, 10), 2: (10, 15)}
USUAL = (12, 15)


def check_dates(evidence: Evidence) -> list[Check]:
    """Return QC20."""
    began_on = _began_on(evidence)
    if not evidence.shows_dates or not evidence.tells_story or evidence.is_imported or began_on is None:
        return [not_asked("QC20", Weight.INFO, NAME, "No dates are kept for this review.")]
    draft_by, share_by = deadlines_of(evidence, began_on)
    if evidence.shared_on is not None:
        return [Check("QC20", Weight.INFO, NAME, True, "It is shared.")]
    is_drafted = evidence.review.state is not ReviewState.DRAFT
    step, by = ("sharing", share_by) if is_drafted else ("a draft for those taking part", draft_by)
    if evidence.today <= by:
        return [Check("QC20", Weight.INFO, NAME, True, f"The usual day for {step} is {_day(by)}.")]
    reason = f"The usual day for {step} was {_day(by)}."
    return [Check("QC20", Weight.INFO, NAME, False, reason, "What is in the way, and who could help?", "story")]


def deadlines_of(evidence: Evidence, began_on: date) -> tuple[date, date]:
    """Return the day for the draft, and the day for sharing."""
    rung = None if evidence.review.kind is ReviewKind.NEAR_MISS else severity_rung(evidence.review.severity)
    draft, share = BY_RUNG.get(rung or 0, USUAL)
    return add_working_days(began_on, draft), add_working_days(began_on, share)


def _began_on(evidence: Evidence) -> date | None:
    impact = evidence.review.impact
    at = impact.resolved.at or impact.started.at or evidence.review.occurred_at
    if at is None:
        return None
    try:
        return at.astimezone(evidence.zone).date()
    except OverflowError:
        return at.date()


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
