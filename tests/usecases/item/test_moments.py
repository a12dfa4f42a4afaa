"""Times that some zone or database cannot show are refused with one sentence."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from lightkeeper.store.models import TimelineEvent
from lightkeeper.usecases.item.moments import is_keepable
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

WEST, EAST = timezone(timedelta(hours=-12)), timezone(timedelta(hours=12))
ODD = [
    datetime(9999, 12, 31, 23, 59, 59, tzinfo=WEST),
    datetime(9999, 12, 31, 23, 30, tzinfo=UTC),
    datetime(1, 1, 1, tzinfo=EAST),
]


@pytest.mark.parametrize("at", ODD)
def test_a_time_at_the_end_of_time_is_refused_and_nothing_is_written(cast: Cast, at: datetime) -> None:
    for fields in (EventFields(at, "x"), EventFields(BEGAN_AT, "x", ended_at=at)):
        with pytest.raises(UnusableValueError, match="between 1900 and 2200"):
            record_event(cast.actor("bob"), cast.review.id, fields)
    assert not TimelineEvent.objects.exists()


def test_history_can_be_kept() -> None:
    assert is_keepable(datetime(1970, 4, 13, 21, 8, tzinfo=UTC))
