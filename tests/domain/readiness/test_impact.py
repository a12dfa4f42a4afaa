"""QC7: the impact is set, or said to be unknown."""

from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.domain.timeline.event import Precision
from tests.domain.readiness.samples import check_of


def test_what_nobody_said_is_listed() -> None:
    check = check_of("QC7", impact=Impact())
    assert check.is_met is False
    assert check.reason.startswith("Nobody said yet: when it started, when it was noticed")


def test_a_moment_called_unknown_counts_as_said() -> None:
    unknown = Stamp(None, Precision.UNKNOWN)
    impact = Impact(unknown, unknown, unknown, Stamp(decided_by="nobody could tell"), "Shops", has_data_loss=False)
    assert check_of("QC7", impact=impact).is_met


def test_a_success_states_no_impact() -> None:
    assert check_of("QC7", impact=Impact(), kind=ReviewKind.SUCCESS).is_met is None
