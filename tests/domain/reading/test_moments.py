"""The many ways in which people write a time."""

import pytest

from lightkeeper.domain.reading import read_document
from lightkeeper.domain.reading.moments import Day, read_moment
from lightkeeper.domain.reading.zones import Zone


@pytest.mark.parametrize(
    ("text", "minutes", "rest"),
    [
        ("14:28 it broke", 868, "it broke"),
        ("15.44 restarted", 944, "restarted"),
        ("[13:20] restarted", 800, "restarted"),
        ("**19:04** restarted", 1144, "restarted"),
        ("4:49 AM first report", 289, "first report"),
        ("12:15 AM: quiet", 15, "quiet"),
        ("12:29p stuck", 749, "stuck"),
        ("5AM UTC. Failures", 300, "Failures"),
        ("13:06 PM odd", 786, "odd"),
        ("noon - lunch", 720, "lunch"),
        ("{{ 06:10 }} raised", 370, "raised"),
        ("14:28:07.120 exact", 868, "exact"),
        ("0915 UTC restarted", 555, "restarted"),
    ],
)
def test_a_clock_time_is_read_with_what_follows(text: str, minutes: int, rest: str) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.clock is not None
    assert (moment.clock.minutes, moment.rest) == (minutes, rest)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-12 14:05 x", Day(3, 12, 2024)),
        ("2024-03-12T14:05:00Z x", Day(3, 12, 2024)),
        ("12.03.2024 14:05 x", Day(3, 12, 2024)),
        ("March 12th, 2024, 2:05 PM x", Day(3, 12, 2024)),
        ("12 March 2024 - 14:05 x", Day(3, 12, 2024)),
        ("19. April, 14:05 x", Day(4, 19)),
        ("Friday, March 12 14:05 x", Day(3, 12)),
        ("[03-12 14:05] x", Day(3, 12)),
        ("20202-03-12 14:05 x", Day(3, 12, 2020)),
        ("14:05 UTC on 22 May x", Day(5, 22)),
    ],
)
def test_a_day_is_read_with_its_time(text: str, day: Day) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.clock is not None
    assert (moment.day, moment.clock.minutes, moment.rest) == (day, 845, "x")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Between 23:20 and 23:50 UTC on 22 May", 1400, 1430),
        ("09:00 - 11:00 investigating", 540, 660),
        ("09:00–11:00 investigating", 540, 660),
        ("from 2:00 to 2:30 PM", 840, 870),
        ("13:30-13:45", 810, 825),
        ("16:05:57-58", 965, 965),
    ],
)
def test_a_range_has_an_end(text: str, start: int, end: int) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.clock is not None
    assert moment.end is not None
    assert (moment.clock.minutes, moment.end.minutes) == (start, end)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("14:05 UTC x", Zone(0)),
        ("14:05 (CEST) x", Zone(120)),
        ("2024-03-12 14:05:10+01:00 x", Zone(60)),
        ("14:05 UTC / 16:05 CEST x", Zone(0)),
        ("14:05 PT x", Zone(-480, "US")),
    ],
)
def test_a_zone_belongs_to_its_time(text: str, zone: Zone) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert (moment.zone, moment.rest) == (zone, "x")


@pytest.mark.parametrize("text", ["~14:00 x", "14:00~ x", "around 14:00 x", "14:00ish x", "14:?? x", "ca. 14:00 x"])
def test_signs_of_doubt_make_a_time_approximate(text: str) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert moment.approx


@pytest.mark.parametrize(
    "text", ["", "nothing", "version 1.2.3", "3 nodes failed", "25:61 x", "2024-13-45", "a" * 5_000]
)
def test_what_is_no_time_is_not_read_as_one(text: str) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize("text", ["13:06 PM x", "24:00 x", "20202-01-16 12:00 x"])
def test_impossible_values_become_a_warning(text: str) -> None:
    moment = read_moment(text)

    assert moment is not None
    assert len(moment.warnings) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22.05.2019, 14:05 Uhr: broken", "2019-05-22T14:05"),
        ("[2024-03-12 14:05:33 +0100] broken", "2024-03-12T14:05+01:00"),
        ("2024-03-12T14:05:33.123+02:00: broken", "2024-03-12T14:05+02:00"),
        ("20240312 14:05 broken", "2024-03-12T14:05"),
        ("1405 hrs: broken", "2024-03-12T14:05"),
        ("00:15 (+1 day) broken", "2024-03-13T00:15"),
        ("the next day at 09:00 broken", "2024-03-13T09:00"),
    ],
)
def test_units_offsets_and_next_days_are_read(text: str, expected: str) -> None:
    document = read_document(f"# Outage of 2024-03-12\n\n## Timeline\n\n- 14:01 a\n- {text}\n", "x.md")

    assert [(event.at, event.text) for event in document.timeline[1:]] == [(expected, "broken")]
