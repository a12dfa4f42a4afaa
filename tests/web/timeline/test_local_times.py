"""What a clock shows is one moment, none, or two."""

import zoneinfo
from datetime import UTC, datetime

import pytest

from lightkeeper.web.timeline.local_times import NoSuchTimeError, TimeCameTwiceError, local_time_in, moment_of

BERLIN = zoneinfo.ZoneInfo("Europe/Berlin")


def test_an_ordinary_time_is_one_moment() -> None:
    assert moment_of(datetime(2026, 7, 1, 12, 0), BERLIN) == datetime(2026, 7, 1, 10, 0, tzinfo=UTC)


def test_a_time_that_was_skipped_is_refused() -> None:
    with pytest.raises(NoSuchTimeError):
        moment_of(datetime(2026, 3, 29, 2, 30), BERLIN)


def test_a_time_that_came_twice_asks_which_is_meant() -> None:
    twice = datetime(2026, 10, 25, 2, 30)
    with pytest.raises(TimeCameTwiceError):
        moment_of(twice, BERLIN)
    assert moment_of(twice, BERLIN, 0) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment_of(twice, BERLIN, 1) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_stretch_across_the_change_keeps_its_order() -> None:
    began, ended = (
        moment_of(datetime(2026, 10, 25, 2, 50), BERLIN, 0),
        moment_of(datetime(2026, 10, 25, 2, 10), BERLIN, 1),
    )
    assert began < ended


@pytest.mark.parametrize("text", ["", "noon", "2026-03-03T14:05+01:00", "1800-01-01T00:00", "9999-01-01T00:00"])
def test_what_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        local_time_in(text or "?")
