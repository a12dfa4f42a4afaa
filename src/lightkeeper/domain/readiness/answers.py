"""QC16: every recollection that was opened, and every question, gets an answer (practice SAF-4)."""

from lightkeeper.domain.counting import several
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.readiness.check import Check, Place, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence

NAME = "Every view gets an answer"


def check_answers(evidence: Evidence) -> list[Check]:
    """Return QC16: what nobody answered, used, parked or set aside with a reason."""
    review = evidence.review
    answered = {one.question_id for one in review.answers}
    waiting = [one.id for one in review.questions if one.disposal is Disposal.OPEN and one.id not in answered]
    undecided = [one.id for one in review.answers if one.disposal is Disposal.OPEN]
    if not review.questions and not evidence.passages and not review.answers:
        return [not_asked("QC16", Weight.WARN, NAME, "No question and no opened recollection waits for anything.")]
    parts = (
        (len(waiting), "question without an answer", "questions without an answer"),
        (len(undecided), "answer that nobody decided on", "answers that nobody decided on"),
        (evidence.open_passages, "passage of a recollection", "passages of recollections"),
    )
    open_ones = [several(count, one, many) for count, one, many in parts if count]
    if not open_ones:
        return [Check("QC16", Weight.WARN, NAME, True, "Everything that was handed in is used, parked or answered.")]
    reason = f"Still waiting: {', '.join(open_ones)}."
    mend = "Use each, park it, or say kindly why not."
    place: Place = "questions" if waiting or undecided else "recollections"
    return [Check("QC16", Weight.WARN, NAME, False, reason, mend, place, (*waiting, *undecided))]
