"""What does not fit together yet."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.preparation.inconsistencies import QUESTIONS, Puzzle, PuzzleKind, puzzles_of
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.timeline.event import Event, EventKind, Precision, SourceType
from lightkeeper.domain.timeline.telling import Telling

AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)


def minute(number: int) -> datetime:
    return AT + timedelta(minutes=number)


def event(minutes: int, until: int | None = None, **fields: Any) -> Event:
    ended_at = None if until is None else minute(until)
    plain = Event(
        uuid4(), minute(minutes), f"Told of {minutes}", EventKind.ACTION, SourceType.LOG, AT, ended_at=ended_at
    )
    return replace(plain, **fields)


def puzzles(*events: Event, **fields: Any) -> list[Puzzle]:
    return puzzles_of(Review(uuid4(), "Checkout", events=events, **fields))


def clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def the_question(*events: Event, **fields: Any) -> str:
    (puzzle,) = puzzles(*events, **fields)
    return puzzle.question(clock)


def test_a_story_that_fits_together_asks_nothing() -> None:
    assert puzzles(event(0), event(5, 10, who="Responder A"), event(10, 12, who="Responder A")) == []
    assert puzzles() == []


def test_an_event_of_unknown_time_is_asked_for() -> None:
    assert the_question(event(0, precision=Precision.UNKNOWN)) == (
        "When did this happen, as near as anyone can say? “Told of 0”"
    )


def test_an_end_before_its_beginning_is_asked_for() -> None:
    assert "Which of its two times do we trust" in the_question(event(5, 1))


def test_what_is_contested_and_told_once_is_asked_for_and_twice_is_enough() -> None:
    contested = event(0, is_contested=True)
    assert "How do the others remember this" in the_question(contested)
    assert puzzles(contested, tellings=(Telling(uuid4(), contested.id, "Later, I think"),)) == []


def test_stretches_of_one_person_that_overlap_are_asked_for() -> None:
    long, inside, apart = (event(*span, who="Responder A") for span in ((0, 19), (5, 8), (6, 7)))
    found = puzzles(long, inside, apart, event(5, 15, who="Responder B"), event(6))
    assert [one.event_ids for one in found] == [(long.id, inside.id), (long.id, apart.id)]
    assert found[0].question(clock) == (
        "How did two things fit together that overlap for Responder A at 14:05? “Told of 0” “Told of 5”"
    )


def test_recovery_before_impact_is_asked_for() -> None:
    better, hit = event(5, kind=EventKind.RECOVERY), event(15, kind=EventKind.IMPACT)
    question = the_question(better, hit)
    assert question == "What got better at 14:05, when the first impact is written down at 14:15? “Told of 5”"
    assert puzzles(replace(better, happened_at=minute(16)), hit) == []
    assert puzzles(better) == []


def test_signals_after_the_end_are_asked_for() -> None:
    signal = event(19, kind=EventKind.SIGNAL)
    assert "went on until 14:19, after it counts as resolved at 14:10?" in the_question(
        signal, impact=Impact(resolved=Stamp(minute(10)))
    )
    assert puzzles(signal, impact=Impact(resolved=Stamp(minute(19)))) == []
    assert puzzles(signal, impact=Impact(resolved=Stamp(minute(10), Precision.UNKNOWN))) == []


@pytest.mark.parametrize(
    ("impact", "kind"),
    [
        (Impact(started=Stamp(minute(5)), detected=Stamp(AT)), PuzzleKind.DETECTED_BEFORE_START),
        (Impact(started=Stamp(minute(5)), mitigated=Stamp(AT)), PuzzleKind.MITIGATED_BEFORE_START),
        (Impact(started=Stamp(minute(5)), resolved=Stamp(AT)), PuzzleKind.RESOLVED_BEFORE_START),
        (Impact(detected=Stamp(minute(5)), resolved=Stamp(AT)), PuzzleKind.RESOLVED_BEFORE_DETECTION),
    ],
)
def test_moments_of_the_impact_out_of_order_are_asked_for(impact: Impact, kind: PuzzleKind) -> None:
    (found,) = puzzles(impact=impact)
    assert found.kind is kind
    assert "14:00" in found.question(clock)
    assert "14:05" in found.question(clock)


def test_a_long_silence_is_asked_for_and_days_before_an_incident_are_none() -> None:
    first, last = event(0, 5), event(40)
    (found,) = puzzles(event(-9 * 24 * 60), first, last)
    assert found.event_ids == (first.id, last.id)
    assert found.question(clock) == "What was going on between 14:05 and 14:40, of which nothing is written down?"


def test_a_question_tells_no_more_than_its_strictest_event() -> None:
    restricted = event(0, 5, level=Level.RESTRICTED)
    (found,) = puzzles(restricted, event(60, level=Level.ORGANISATION))
    assert found.level is Level.RESTRICTED
    assert puzzles(event(0), event(60))[0].level is None


@pytest.mark.parametrize(
    "fields",
    [{"is_quote": True}, {"came_from": Provenance(Origin.RECOLLECTION, uuid4())}],
    ids=["quote", "recollection"],
)
def test_somebodys_own_words_stay_where_they_stand(fields: dict[str, Any]) -> None:
    question = the_question(event(0, precision=Precision.UNKNOWN, **fields))
    assert question == "When did this happen, as near as anyone can say?"


def test_a_long_text_is_cut_and_braces_are_only_braces() -> None:
    assert "…”" in the_question(event(0, precision=Precision.UNKNOWN, text="wave " * 4000))
    assert "{began}" in the_question(event(0, precision=Precision.UNKNOWN, text="set {began}"))


def test_each_puzzle_has_a_name_and_knows_how_it_begins() -> None:
    found = puzzles(event(0, precision=Precision.UNKNOWN, is_contested=True), event(1), event(90))
    assert len({one.key for one in found}) == len(found) == 3
    assert all(one.question(clock).startswith(one.first_words) for one in found)
    assert set(QUESTIONS) == set(PuzzleKind)
    assert len({Puzzle(kind).first_words for kind in PuzzleKind}) == len(PuzzleKind)
