"""Whose day it is."""

from datetime import UTC, date, datetime

import pytest

from lightkeeper.store.models import Account
from lightkeeper.usecases.action_item.days import check_days, today_for, zone_of
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast


def test_the_day_is_that_of_whoever_asks(cast: Cast) -> None:
    Account.objects.filter(id=cast.bob.id).update(time_zone="Pacific/Auckland")
    at = datetime(2026, 3, 9, 20, 0, tzinfo=UTC)
    assert today_for(cast.actor("bob"), at) == date(2026, 3, 10)
    assert today_for(cast.actor("alice"), at) == today_for(cast.actor("visitor"), at) == date(2026, 3, 9)


def test_a_zone_that_is_none_counts_as_utc(cast: Cast) -> None:
    for odd in ("Nowhere/At_All", "../etc/passwd", "\x00"[:0]):
        Account.objects.filter(id=cast.bob.id).update(time_zone=odd)
        assert str(zone_of(cast.actor("bob"))) == "UTC"


def test_days_that_nobody_can_count_on_from_are_refused() -> None:
    check_days([None, date(2026, 1, 1)])
    for day in (date.max, date.min):
        with pytest.raises(UnusableValueError):
            check_days([day])
