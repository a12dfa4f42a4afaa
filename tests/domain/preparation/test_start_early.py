"""Whether a story starts early enough."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from lightkeeper.domain.analysis.factor import Factor, FactorRole, FactorStatus
from lightkeeper.domain.preparation.start_early import SENTENCES, LateStart, check_start, trigger_of
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.timeline.event import Event, EventKind, Precision, SourceType

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def event(minutes: int, kind: EventKind = EventKind.SIGNAL) -> Event:
    return Event(uuid4(), AT + timedelta(minutes=minutes), "told", kind, SourceType.LOG, AT)


def test_a_story_that_begins_less_than_an_hour_before_the_trigger_starts_late() -> None:
    assert check_start([event(-59, EventKind.DECISION)], AT) == [LateStart.TOO_SHORT_BEFORE]
    assert check_start([event(-60, EventKind.DECISION)], AT) == []


@pytest.mark.parametrize("kind", EventKind)
def test_somebody_decides_or_notices_before_the_trigger(kind: EventKind) -> None:
    is_enough = kind in (EventKind.DECISION, EventKind.OBSERVATION)
    assert check_start([event(-90, kind)], AT) == ([] if is_enough else [LateStart.NOBODY_BEFORE])


def test_the_trigger_itself_does_not_stand_before_it() -> None:
    assert check_start([event(0, EventKind.OBSERVATION)], AT) == list(LateStart)
    assert check_start([], AT) == list(LateStart)


def test_an_event_of_unknown_time_shows_no_beginning() -> None:
    early = replace(event(-90, EventKind.DECISION), precision=Precision.UNKNOWN)
    assert check_start([early], AT) == list(LateStart)


def test_every_way_of_starting_late_is_told_as_a_question() -> None:
    assert all(SENTENCES[way].endswith("?") for way in LateStart)


def test_the_trigger_is_what_shows_it_or_else_when_the_impact_started() -> None:
    shown, other = event(5), event(-5)
    trigger = Factor(uuid4(), "A deploy went out", role=FactorRole.TRIGGER, evidence_ids=(shown.id,))
    impact = Impact(started=Stamp(AT))
    assert trigger_of([shown, other], [trigger], impact) == shown.happened_at
    assert trigger_of([shown, other], [replace(trigger, status=FactorStatus.RULED_OUT)], impact) == AT
    assert trigger_of([other], [trigger], impact) == AT
    assert trigger_of([shown], [replace(trigger, role=FactorRole.CONDITION)], Impact()) is None
    assert trigger_of([], [], Impact(started=Stamp(AT, Precision.UNKNOWN))) is None
