"""QC7: the impact is set, or somebody chose "unknown"."""

from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.domain.timeline.event import Precision

NAME = "Impact"


def check_impact(evidence: Evidence) -> list[Check]:
    """Return QC7. A success has no impact to state (GRO-2), nor has what tells of no incident."""
    if not evidence.tells_story or evidence.review.kind is ReviewKind.SUCCESS:
        return [not_asked("QC7", Weight.WARN, NAME, "This kind of review states no impact.")]
    missing = _missing(evidence.review.impact)
    if not missing:
        return [Check("QC7", Weight.WARN, NAME, True, "Everything is set, or said to be unknown.")]
    reason = f"Nobody said yet: {', '.join(missing)}."
    return [Check("QC7", Weight.WARN, NAME, False, reason, "Say it, or choose “not known”: that counts.", "impact")]


def _missing(impact: Impact) -> list[str]:
    said = (
        ("when it started", _is_said(impact.started)),
        ("when it was noticed", _is_said(impact.detected)),
        ("when it was eased", _is_said(impact.mitigated)),
        ("when it was over", _is_said(impact.resolved)),
        ("who was affected", bool(impact.affected_who.strip()) or impact.affected_count is not None),
        ("whether data was lost", impact.has_data_loss is not None),
    )
    return [words for words, is_said in said if not is_said]


def _is_said(stamp: Stamp) -> bool:
    """A moment that is called unknown was thought about."""
    return stamp.at is not None or stamp.precision is Precision.UNKNOWN or bool(stamp.decided_by.strip())
