"""Working days across weekends, clock changes and zones."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from lightkeeper.domain.action_item.working_days import (
    add_working_days,
    days_later,
    is_working_day,
    working_day_from,
    working_days_after,
)

BERLIN = ZoneInfo("Europe/Berlin")
AUCKLAND = ZoneInfo("Pacific/Auckland")


def test_weekends_are_stepped_over() -> None:
    friday, saturday, monday = date(2024, 6, 7), date(2024, 6, 8), date(2024, 6, 10)
    assert is_working_day(friday)
    assert not is_working_day(saturday)
    assert working_day_from(saturday) == monday == add_working_days(friday, 1)
    assert add_working_days(friday, 0) == friday
    assert add_working_days(saturday, 1) == date(2024, 6, 11)


def test_the_end_of_all_days_is_no_error() -> None:
    assert days_later(date.max, 14) == date.max
    assert add_working_days(date.max, 2) == date.max


def test_the_clock_on_the_wall_counts_when_the_clocks_change() -> None:
    before = datetime(2024, 3, 29, 15, 0, tzinfo=BERLIN)  # A Friday; the clocks change on Sunday.
    after = working_days_after(before, 2, BERLIN)
    assert after == datetime(2024, 4, 2, 15, 0, tzinfo=BERLIN)
    assert (after.astimezone(UTC) - before.astimezone(UTC)).total_seconds() == (4 * 24 - 1) * 3600
    autumn = working_days_after(datetime(2024, 10, 25, 15, 0, tzinfo=BERLIN), 2, BERLIN)
    assert autumn.astimezone(UTC) == datetime(2024, 10, 29, 14, 0, tzinfo=UTC)


def test_what_ends_on_a_free_day_counts_from_monday_morning() -> None:
    assert working_days_after(datetime(2024, 6, 8, 12, 0, tzinfo=UTC), 2, UTC) == datetime(2024, 6, 12, tzinfo=UTC)


def test_the_same_moment_is_another_day_elsewhere() -> None:
    at = datetime(2024, 6, 6, 13, 0, tzinfo=UTC)  # Thursday here, Friday in Auckland.
    assert working_days_after(at, 2, UTC) == datetime(2024, 6, 10, 13, 0, tzinfo=UTC)
    assert working_days_after(at, 2, AUCKLAND) == datetime(2024, 6, 11, 1, 0, tzinfo=AUCKLAND)
