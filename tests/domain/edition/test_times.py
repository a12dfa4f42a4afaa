"""Times as exactly as an audience may know them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.edition.times import (
    about_text,
    day_text,
    month_text,
    offset_text,
    rounded,
    shown_day,
    shown_moment,
)
from lightkeeper.domain.timeline.event import Precision

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)
INSIDE, OUTSIDE = Audience(Level.ORGANISATION, began_at=AT), Audience(Level.PUBLIC, began_at=AT)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (0, "T+0 min"),
        (-5, "T-5 min"),
        (119, "T+119 min"),
        (155, "T+2 h 35 min"),
        (180, "T+3 h"),
        (2880, "T+2 days"),
        (3000, "T+2 days 2 h"),
    ],
)
def test_offsets_are_told_in_the_largest_units_that_help(minutes: int, text: str) -> None:
    assert offset_text(minutes) == text


@pytest.mark.parametrize(("minutes", "coarse"), [(12, 10), (58, 60), (67, 60), (-13, -15), (368, 360), (500, 480)])
def test_the_public_reads_coarser_times_the_longer_ago_they_are(minutes: int, coarse: int) -> None:
    assert rounded(minutes) == coarse
    assert rounded(coarse) == coarse
    assert about_text(minutes).startswith("about T")


def test_those_taking_part_read_the_clock() -> None:
    taking_part = Audience(Level.PARTICIPANTS)
    assert shown_moment(AT, taking_part, ended_at=AT) == ShownTime(at=AT, ended_at=AT)
    assert shown_day(AT, taking_part) == ShownTime(at=AT)


def test_everybody_else_reads_time_since_the_beginning() -> None:
    later, end = AT + timedelta(minutes=12), AT + timedelta(minutes=31)
    assert shown_moment(later, INSIDE) == ShownTime(text="T+12 min", minutes=12)
    assert shown_moment(later, INSIDE, ended_at=end).text == "T+12 min to T+31 min"
    assert shown_moment(later, INSIDE, precision=Precision.ABOUT).text == "about T+12 min"
    assert shown_moment(later, OUTSIDE, ended_at=end).text == "about T+10 min to T+30 min"
    assert shown_moment(later, OUTSIDE).precision is Precision.ABOUT


def test_what_is_not_known_is_said_to_be_so() -> None:
    assert shown_moment(AT, INSIDE, precision=Precision.UNKNOWN).text == "time not known"
    assert shown_moment(AT, Audience(Level.ORGANISATION)).text == "[time]"
    assert shown_day(None, INSIDE) is None


def test_days_and_months_are_written_out() -> None:
    assert (day_text(date(2024, 6, 3)), month_text(date(2024, 12, 1))) == ("3 June 2024", "December 2024")
