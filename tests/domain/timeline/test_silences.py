"""Stretches in which nothing was written down."""

from datetime import UTC, datetime, timedelta

from lightkeeper.domain.timeline.silences import Silence, find_silences

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def minute(number: int) -> datetime:
    return AT + timedelta(minutes=number)


def test_a_long_silence_is_found_and_a_short_one_is_not() -> None:
    assert find_silences([(minute(25), None), (minute(0), None), (minute(30), None)]) == [
        Silence(minute(0), minute(25))
    ]
    assert Silence(minute(0), minute(25)).length == timedelta(minutes=25)


def test_what_goes_on_is_no_silence() -> None:
    assert find_silences([(minute(0), minute(60)), (minute(10), minute(20)), (minute(70), None)]) == []
    assert find_silences([]) == []


def test_an_end_before_its_beginning_counts_as_the_beginning() -> None:
    assert find_silences([(minute(10), minute(0)), (minute(30), None)]) == [Silence(minute(10), minute(30))]
