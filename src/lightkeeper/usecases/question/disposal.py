"""What became of a question or an answer, checked once for both (practice SAF-4)."""

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.models import Review
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_REASON = 2_000
WHEN_NOT_SAID = "Say why it is not used. Whoever gave it reads the reason, and that it was read."


def disposal_values(review: Review, disposal: Disposal, reason: str) -> dict[str, str]:
    """Return the columns; "not used" says why, and what waits again says nothing."""
    said = checked_remark(review, reason) if disposal is not Disposal.OPEN else ""
    if disposal is Disposal.NOT_USED and not said:
        raise UnusableValueError(WHEN_NOT_SAID)
    if len(said) > LONGEST_REASON:
        raise UnusableValueError(f"A reason has at most {LONGEST_REASON:,} characters.")
    return {"disposal": disposal.value, "disposal_reason": said}
