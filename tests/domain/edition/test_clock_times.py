"""Clock times as people write them, read to the minute."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from lightkeeper.domain.edition.clock_times import Calendar, mask_times
from lightkeeper.domain.edition.draft import Draft

BEGAN_AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def inside(text: str, began_at: datetime | None = BEGAN_AT, near_at: datetime | None = None) -> str:
    draft = Draft(text)
    mask_times(draft, Calendar(began_at, near_at))
    return draft.finish(False)


def outside(text: str, began_at: datetime | None = BEGAN_AT) -> str:
    draft = Draft(text)
    mask_times(draft, Calendar(began_at, is_public=True))
    return draft.finish(False)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("[14:05]", "[T+5 min]"),
        ("14:05:33.120 up", "T+5 min up"),
        ("at 2 PM", "at T+0 min"),
        ("at 2:30 p.m. sharp", "at T+30 min sharp"),
        ("12:05 AM", "T+10 h 5 min"),
        ("at 2:10", "at T+10 min"),
        ("at 02:10", "at T-11 h 50 min"),
        ("1405Z", "T+5 min"),
        ("16:05 CEST", "T+5 min"),
        ("07:05 (PDT)", "T+5 min"),
        ("14:05-14:10 UTC", "T+5 min-T+10 min"),
        ("16:05 to 16:10 CEST", "T+5 min to T+10 min"),
        ("2024-06-03 14:05", "2024-06-03 T+5 min"),
        ("2024-06-04T14:00:00+02:00", "T+22 h"),
        ("2024-06-03 16:05:00+02:00", "2024-06-03 T+5 min"),
        ("5 June 2024 at 14:00", "5 June 2024 at T+2 days"),
        ("June 5, 14:00", "June 5, T+2 days"),
        ("3/6/2024 14:30", "3/6/2024 T+30 min"),
        ("24:00", "T+10 h"),
        ("seconds 1717423500", "seconds T+5 min"),
    ],
)
def test_a_clock_time_is_read_as_it_is_written(text: str, masked: str) -> None:
    assert inside(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "38 min", "3:1", "version 1.2.3", "1:30 hours", "lasted 1:30", "a ratio of 1:10", "app.py:12:30", "$14:05",
        "00:11:22:33:44:55", "14:60", "25:00", "24:30", "13 PM", "1000 requests", "2024", "port 8080", "14:5", "10:30%",
        "1234567890123456", "fe80::14:05", "1900000000 rows",
    ],
)  # fmt: skip
def test_what_is_no_clock_time_stays(text: str) -> None:
    assert inside(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("about 14:12", "about T+10 min"),
        ("~14:12 and around 15:07", "about T+10 min and about T+60 min"),
        ("2024-06-03 14:12", "about T+10 min"),
        ("Monday, 3 June 2024", "June 2024"),
        ("on the 3rd of June", "on the June"),
        ("June 3, 2024", "June 2024"),
        ("in 2024-06-03", "in June 2024"),
        ("3/6/2024", "June 2024"),
        ("31/12/2024", "December 2024"),
        ("7/8/2024", "2024"),
        ("T+12 min", "about T+10 min"),
        ("T-2 h 34 min", "about T-2 h 30 min"),
        ("T+3 days 2 h", "about T+3 days 2 h"),
        ("T+ and T-shirt", "T+ and T-shirt"),
        ("40/40/2024", "40/40/2024"),
        ("2024-13-40", "2024-13-40"),
    ],
)
def test_the_public_reads_rounded_times_and_months(text: str, masked: str) -> None:
    assert outside(text) == masked


def test_a_time_is_read_near_the_moment_that_is_told_of() -> None:
    next_day = BEGAN_AT + timedelta(hours=26)
    assert inside("at 16:05", near_at=next_day) == "at T+26 h 5 min"


def test_a_time_without_a_zone_is_in_the_zone_of_the_beginning() -> None:
    began_at = datetime(2024, 6, 3, 23, 50, tzinfo=timezone(timedelta(hours=-5)))
    assert inside("at 00:05", began_at) == "at T+15 min"


def test_without_a_beginning_a_clock_time_is_hidden_and_a_date_stays() -> None:
    assert inside("at 14:05 on 2024-06-03", None) == "at [time] on 2024-06-03"
    assert outside("14:05, June 3", None) == "[time], June"
    assert inside("June 3, 14:05", None) == "June 3, [time]"


def test_a_date_that_does_not_exist_leaves_the_nearest_reading() -> None:
    assert inside("31 June 2024 14:05") == "31 June 2024 T+5 min"
