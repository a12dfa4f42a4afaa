"""FAC-7: what is not known stays unknown, and nobody affected is not the same as nobody counted."""

from datetime import timedelta

import pytest

from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.timeline.event import Precision
from lightkeeper.usecases.edition.load import impact_of
from lightkeeper.usecases.impact.record_impact import MOST_AFFECTED, record_impact
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import show_review
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything

KNOWN = Impact(
    started=Stamp(BEGAN_AT, Precision.ABOUT, "the first graph"),
    resolved=Stamp(BEGAN_AT + timedelta(minutes=30), Precision.EXACT, "the last alert"),
    affected_who="readers of the shop",
    affected_count=0,
    has_data_loss=False,
)


def test_missing_stays_missing_and_zero_stays_zero(cast: Cast) -> None:
    review = record_impact(cast.actor("bob"), cast.review.id, KNOWN)
    review.refresh_from_db()
    assert impact_of(review) == KNOWN
    assert (review.detected_at, review.has_security_impact, review.has_privacy_impact) == (None, None, None)
    assert (review.affected_count, review.has_data_loss) == (0, False)


def test_what_was_known_can_become_unknown_again(cast: Cast) -> None:
    record_impact(cast.actor("bob"), cast.review.id, KNOWN)
    review = record_impact(cast.actor("alice"), cast.review.id, Impact())
    review.refresh_from_db()
    assert impact_of(review) == Impact()


def test_durations_come_from_two_usable_stamps_only(cast: Cast) -> None:
    record_impact(cast.actor("bob"), cast.review.id, KNOWN)
    shown = show_review(cast.actor("bob"), cast.review.id).rendition.impact
    assert shown is not None
    assert (shown.minutes_to_resolve, shown.minutes_to_detect, shown.minutes_to_mitigate) == (30, None, None)


@pytest.mark.parametrize("count", [-1, MOST_AFFECTED + 1, 10**30])
def test_a_count_that_is_none_is_refused(cast: Cast, count: int) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        record_impact(cast.actor("bob"), cast.review.id, Impact(affected_count=count))
    assert everything() == before


def test_the_largest_count_fits(cast: Cast) -> None:
    assert record_impact(cast.actor("bob"), cast.review.id, Impact(affected_count=MOST_AFFECTED)).affected_count


def test_impact_written_at_the_same_time_as_something_else_takes_nothing_away(cast: Cast) -> None:
    review = record_impact(cast.actor("bob"), cast.review.id, KNOWN)
    assert (review.title, review.severity, review.version) == ("Queue filled up", "Sev1", cast.review.version + 1)
