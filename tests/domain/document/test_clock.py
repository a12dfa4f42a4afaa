"""Clock times in a stated zone, and back without a zone database."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from lightkeeper.domain.document.clock import Clock, read_moment, read_stated_offset, read_when
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.timeline.event import Precision

BERLIN = Clock(ZoneInfo("Europe/Berlin"), timedelta(hours=2))
AT = datetime(2026, 10, 24, 12, 5, tzinfo=UTC)


def test_a_time_under_the_stated_offset_is_written_plainly() -> None:
    assert BERLIN.write(AT) == "2026-10-24 14:05"
    assert BERLIN.write(AT.replace(second=9, microsecond=5)) == "2026-10-24 14:05:09.000005"


def test_a_time_after_the_clocks_moved_carries_its_own_offset() -> None:
    written = BERLIN.write(AT + timedelta(days=1))
    assert written == "2026-10-25 13:05 UTC+01:00"
    assert read_moment(written, "+02:00") == AT + timedelta(days=1)


@pytest.mark.parametrize("precision", Precision)
@pytest.mark.parametrize("length", [None, timedelta(minutes=4), timedelta(hours=20), timedelta(days=1)])
def test_a_range_comes_back_with_how_sure_it_is(precision: Precision, length: timedelta | None) -> None:
    when = ShownTime(AT, None if length is None else AT + length, precision)
    assert read_when(BERLIN.write_when(when), "+02:00") == when


def test_the_zone_is_stated_with_the_offset_it_is_read_by() -> None:
    assert Clock(UTC, timedelta()).stated == "UTC"
    assert BERLIN.stated == "Europe/Berlin (UTC+02:00)"
    assert Clock(timezone(timedelta(hours=-9, minutes=-30)), timedelta(hours=-9, minutes=-30)).stated == "UTC-09:30"
    for stated, offset in (("UTC", "+00:00"), ("Europe/Berlin (UTC+02:00)", "+02:00"), ("somewhere", None)):
        assert read_stated_offset(stated) == offset


def test_the_ends_of_the_calendar_do_no_harm() -> None:
    last = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    assert BERLIN.write(last) == "9999-12-31 23:59 UTC"
    assert read_moment("9999-12-31 23:59 UTC", "+02:00") == last


def test_what_is_no_time_is_not_read_as_one() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        read_when("yesterday", "+00:00")
