"""Events in order."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from lightkeeper.domain.timeline.event import Event, EventKind, SourceType, in_order

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def event(text: str, minutes: int, position: int = 0, recorded: int = 0) -> Event:
    return Event(
        uuid4(), AT + timedelta(minutes=minutes), text, EventKind.SIGNAL, SourceType.LOG,
        AT + timedelta(days=1, minutes=recorded), position=position,
    )  # fmt: skip


def test_events_of_the_same_minute_keep_the_order_they_were_written_in() -> None:
    events = [event("later", 9), event("second", 3, 1), event("first", 3), event("third", 3, 1, recorded=5)]
    assert [one.text for one in in_order(events)] == ["first", "second", "third", "later"]
