"""QC13, QC14 and QC19: well, lucky and hard; a lesson that travels; and what was seen before."""

from lightkeeper.domain.counting import several
from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.reflection.prompts import PROMPTS, unanswered


def check_learning(evidence: Evidence) -> list[Check]:
    """Return QC13, QC14 and QC19."""
    return [_prompts(evidence), _lesson(evidence), _before(evidence)]


def _prompts(evidence: Evidence) -> Check:
    name = "Well, lucky, hard"
    open_ones = unanswered(evidence.review.reflections, evidence.review.nothing_found)
    if not open_ones:
        return Check("QC13", Weight.WARN, name, True, "All three are answered.")
    reason = f"Not answered yet: {', '.join(PROMPTS[one].title.lower() for one in open_ones)}."
    mend = "Answer each, or say that you looked and found nothing. A review is approved after that."
    return Check("QC13", Weight.WARN, name, False, reason, mend, "reflections")


def _lesson(evidence: Evidence) -> Check:
    name = "A lesson that travels"
    current = [one for one in evidence.review.lessons if one.status is LessonStatus.CURRENT]
    if any(one.applies_when.strip() for one in current):
        return Check("QC14", Weight.WARN, name, True, "At least one lesson says when it applies.")
    if evidence.review.learned_instead.strip() and not current:
        return Check("QC14", Weight.WARN, name, True, "The review says what it learned.")
    reason = "No lesson is written yet." if not current else "No lesson says yet when it applies."
    ids = tuple(one.id for one in current)
    return Check("QC14", Weight.WARN, name, False, reason, "When would this help another team?", "findings", ids)


def _before(evidence: Evidence) -> Check:
    name = "Seen before"
    linked = {earlier for one in evidence.review.action_items for earlier in one.earlier_ids}
    if linked:
        reason = f"It points to {several(len(linked), 'earlier action item', 'earlier action items')}."
        return Check("QC19", Weight.INFO, name, True, reason)
    reason = "Nothing was compared yet. Searching earlier reviews by service is a good moment’s work."
    return not_asked("QC19", Weight.INFO, name, reason)
