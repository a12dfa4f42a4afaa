"""What could be known at a moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, SourceType
from lightkeeper.domain.timeline.foresight import known_at, moments_of

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def event(minutes: int, known_then: KnownThen = KnownThen.YES, lasted: int | None = None) -> Event:
    at = AT + timedelta(minutes=minutes)
    ended_at = None if lasted is None else at + timedelta(minutes=lasted)
    return Event(
        uuid4(), at, f"minute {minutes}", EventKind.SIGNAL, SourceType.LOG, AT, ended_at=ended_at,
        known_then=known_then,
    )  # fmt: skip


@given(st.lists(st.tuples(st.integers(-500, 500), st.sampled_from(KnownThen)), max_size=30), st.integers(-500, 500))
def test_at_any_moment_only_what_had_happened_and_was_known_is_there(
    written: list[tuple[int, KnownThen]], playhead: int
) -> None:
    events = [event(minutes, known) for minutes, known in written]
    at = AT + timedelta(minutes=playhead)
    known = known_at(events, at)
    assert all(one.happened_at <= at and one.known_then is not KnownThen.NO for one in known)
    assert len(known) == sum(minutes <= playhead and then is not KnownThen.NO for minutes, then in written)
    assert [one.happened_at for one in known] == sorted(one.happened_at for one in known)


@pytest.mark.parametrize("known_then", [KnownThen.YES, KnownThen.SOME, KnownThen.UNSURE])
def test_what_some_knew_or_may_have_known_is_there_at_its_own_moment(known_then: KnownThen) -> None:
    assert known_at([event(5, known_then)], AT + timedelta(minutes=5))
    assert not known_at([event(5, known_then)], AT + timedelta(minutes=4, seconds=59))


def test_what_only_later_became_clear_is_never_there() -> None:
    hidden = event(0, KnownThen.NO)
    assert known_at([hidden], AT + timedelta(days=9)) == []
    assert moments_of([hidden, event(3), event(3), event(1)]) == [
        AT + timedelta(minutes=1), AT + timedelta(minutes=3),
    ]  # fmt: skip


def test_what_goes_on_has_no_end_yet() -> None:
    lasting = event(0, lasted=30)
    assert known_at([lasting], AT + timedelta(minutes=10)) == [replace(lasting, ended_at=None)]
    assert known_at([lasting], AT + timedelta(minutes=30)) == [lasting]


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = replace(event(0), happened_at=datetime(2024, 10, 27, 2, 30, tzinfo=berlin).astimezone(UTC))
    second = replace(event(0), happened_at=datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=berlin).astimezone(UTC))
    assert known_at([second, first], datetime(2024, 10, 27, 2, 45, tzinfo=berlin).astimezone(UTC)) == [first]
