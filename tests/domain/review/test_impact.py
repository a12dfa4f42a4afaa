"""Unknown is not zero."""

from datetime import UTC, datetime, timedelta

import pytest

from lightkeeper.domain.review.impact import Impact, Stamp, time_between
from lightkeeper.domain.timeline.event import Precision

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)
LATER = Stamp(AT + timedelta(minutes=40), Precision.ABOUT)


def test_the_time_between_two_known_moments_is_told() -> None:
    assert time_between(Stamp(AT), LATER) == timedelta(minutes=40)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [(Stamp(), LATER), (Stamp(AT), Stamp()), (Stamp(AT, Precision.UNKNOWN), LATER), (LATER, Stamp(AT))],
)
def test_what_is_not_known_or_not_in_order_has_no_length(earlier: Stamp, later: Stamp) -> None:
    assert time_between(earlier, later) is None


def test_an_impact_nobody_looked_at_says_nothing() -> None:
    impact = Impact()
    assert (impact.affected_count, impact.has_data_loss, impact.started.is_usable) == (None, None, False)
