"""States: what leads where, and what each step asks for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.decision import (
    Decline,
    DeclineReason,
    Verification,
    VerificationOutcome,
    VerificationType,
)
from lightkeeper.domain.action_item.transitions import (
    DURING_THE_MEETING,
    NEXT,
    Moment,
    Move,
    MoveRefusedError,
    State,
    moved,
)
from lightkeeper.domain.analysis.factor import FactorStatus

FACTOR = UUID(int=7)
MET_AT = datetime(2024, 6, 4, 15, 0, tzinfo=UTC)  # A Tuesday.
THURSDAY = datetime(2024, 6, 6, 15, 0, tzinfo=UTC)
MOMENT = Moment(THURSDAY, UTC, MET_AT, MET_AT, rung=2, factor_statuses={FACTOR: FactorStatus.SUPPORTED})
PLAN = Verification(
    VerificationType.MEASURE, "retries for each call", "9", "at most 3", "the client's counter", date(2024, 7, 4)
)
SEEN = replace(
    PLAN, outcome=VerificationOutcome.VERIFIED, outcome_note="3 retries in 200 calls", looked_on=date(2024, 6, 5)
)
IDEA = ActionItem(
    id=UUID(int=1), text="Cap the retries at 3", owner="Payments on-call", team="Payments", due_on=date(2024, 6, 20),
    done_when="A load test shows at most 3 retries", factor_ids=(FACTOR,), verification=PLAN,
)  # fmt: skip
DECLINE = Decline(DeclineReason.COST, "", "Head of payments", date(2024, 12, 2))
NEEDS = {
    State.DECLINED: Move(State.DECLINED, decline=DECLINE),
    State.SUPERSEDED: Move(State.SUPERSEDED, superseded_by_id=UUID(int=2)),
    State.VERIFIED: Move(State.VERIFIED, verification=SEEN),
    State.NOT_EFFECTIVE: Move(
        State.NOT_EFFECTIVE, verification=replace(SEEN, outcome=VerificationOutcome.NOT_EFFECTIVE)
    ),
}


def refused(item: ActionItem, move: Move, moment: Moment = MOMENT) -> str:
    with pytest.raises(MoveRefusedError) as refusal:
        moved(item, move, moment)
    return " ".join(refusal.value.reasons)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("to", list(State))
def test_only_the_steps_of_the_table_are_taken_and_refusals_name_what_is_possible(state: State, to: State) -> None:
    item, move = replace(IDEA, state=state), NEEDS.get(to, Move(to))
    if to in NEXT[state]:
        assert moved(item, move, MOMENT).state is to
        return
    said = refused(item, move)
    assert "already" in said if state is to else "From here it can become" in said


def test_the_long_way_stamps_when_it_was_agreed_and_done() -> None:
    agreed = moved(replace(IDEA, verification=replace(PLAN, look_on=None)), Move(State.AGREED), MOMENT)
    assert (agreed.agreed_at, agreed.assign_by) == (THURSDAY, date(2024, 6, 7))
    assert agreed.verification.look_on == date(2024, 7, 4)
    done = moved(moved(agreed, Move(State.IN_PROGRESS), MOMENT), Move(State.DONE), MOMENT)
    assert done.done_at == THURSDAY
    assert moved(done, NEEDS[State.VERIFIED], MOMENT).verification == SEEN


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"owner": ""}, "who looks after it"),
        ({"team": " "}, "which team"),
        ({"due_on": None}, "Choose the day"),
        ({"due_on": date(2024, 6, 5)}, "is over"),
        ({"factor_ids": ()}, "Link the factor"),
        ({"done_when": ""}, "see that it is done"),
        ({"verification": Verification()}, "whether it helped"),
    ],
)
def test_agreeing_asks_for_each_thing_that_is_missing(changed: dict[str, object], words: str) -> None:
    assert words in refused(replace(IDEA, **changed), Move(State.AGREED))  # type: ignore[arg-type]


def test_agreeing_says_all_that_is_missing_at_once() -> None:
    with pytest.raises(MoveRefusedError) as refusal:
        moved(ActionItem(UUID(int=3), "Cap the retries"), Move(State.AGREED), MOMENT)
    assert len(refusal.value.reasons) == 6


def test_a_factor_that_was_ruled_out_does_not_carry_it() -> None:
    moment = replace(MOMENT, factor_statuses={FACTOR: FactorStatus.RULED_OUT})
    assert "ruled out" in refused(IDEA, Move(State.AGREED), moment)


def test_agreeing_waits_two_working_days_after_the_meeting() -> None:
    early = replace(MOMENT, now=THURSDAY - timedelta(minutes=1))
    assert "from Thursday 6 June 2024, 15:00" in refused(IDEA, Move(State.AGREED), early)
    assert moved(IDEA, Move(State.AGREED), MOMENT).state is State.AGREED


def test_urgent_containment_waits_for_nothing_but_still_for_an_owner() -> None:
    moment = replace(MOMENT, now=MET_AT, is_meeting_open=True)
    urgent = replace(IDEA, is_urgent=True, due_on=date(2024, 6, 6))
    assert moved(urgent, Move(State.AGREED), moment).state is State.AGREED
    assert "who looks after it" in refused(replace(urgent, owner=""), Move(State.AGREED), moment)


def test_while_the_meeting_goes_on_there_are_only_ideas() -> None:
    assert refused(IDEA, Move(State.AGREED), replace(MOMENT, is_meeting_open=True)) == DURING_THE_MEETING


def test_without_a_meeting_ideas_are_slept_on_from_when_they_were_written() -> None:
    moment = replace(MOMENT, met_at=None, written_at=datetime(2024, 6, 5, 9, 0, tzinfo=UTC))
    assert "after it was written down" in refused(IDEA, Move(State.AGREED), moment)
    later = replace(moment, now=datetime(2024, 6, 7, 9, 0, tzinfo=UTC))
    assert moved(IDEA, Move(State.AGREED), later).state is State.AGREED


def test_the_soak_time_keeps_the_clock_on_the_wall_when_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    met_at = datetime(2024, 3, 29, 14, 0, tzinfo=UTC)  # Friday, 15:00; the clocks change on Sunday.
    idea = replace(IDEA, due_on=date(2024, 4, 10), verification=replace(PLAN, look_on=None))
    moment = replace(MOMENT, now=datetime(2024, 4, 2, 12, 59, tzinfo=UTC), zone=berlin, met_at=met_at)
    assert "Tuesday 2 April 2024, 15:00" in refused(idea, Move(State.AGREED), moment)
    assert moved(idea, Move(State.AGREED), replace(moment, now=datetime(2024, 4, 2, 13, 0, tzinfo=UTC)))


def test_what_was_agreed_before_is_not_slept_on_again() -> None:
    begun = replace(IDEA, state=State.IN_PROGRESS, agreed_at=MET_AT)
    assert moved(begun, Move(State.AGREED), replace(MOMENT, now=MET_AT)).agreed_at == MET_AT


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"outcome": None}, "Record what you saw"),
        ({"outcome": VerificationOutcome.PARTLY}, "Record what you saw"),
        ({"outcome_note": " "}, "Record what you saw"),
        ({"looked_on": None}, "Record what you saw"),
        ({"looked_on": date(2024, 6, 7)}, "future"),
        ({"type": None}, "how you looked"),
        ({"type": VerificationType.ABSENCE}, "not enough alone"),
        ({"target": ""}, "hope to see"),
    ],
)
def test_verified_needs_a_recorded_result_and_more_than_absence(changed: dict[str, object], words: str) -> None:
    done = replace(IDEA, state=State.DONE)
    seen = replace(SEEN, **changed)  # type: ignore[arg-type]
    assert words in refused(done, Move(State.VERIFIED, verification=seen))


def test_verified_without_any_check_is_refused() -> None:
    assert "Record what you saw" in refused(replace(IDEA, state=State.DONE), Move(State.VERIFIED))


def test_that_it_did_not_help_is_recorded_too() -> None:
    done = replace(IDEA, state=State.DONE)
    assert "Record what you saw" in refused(done, Move(State.NOT_EFFECTIVE))
    assert moved(done, NEEDS[State.NOT_EFFECTIVE], MOMENT).state is State.NOT_EFFECTIVE


@pytest.mark.parametrize(
    ("decline", "words"),
    [
        (replace(DECLINE, reason=None), "why not"),
        (replace(DECLINE, decided_by=""), "which role"),
        (replace(DECLINE, look_again_on=None), "Choose a day"),
        (replace(DECLINE, look_again_on=THURSDAY.date()), "after today"),
    ],
)
def test_declining_needs_reason_role_and_a_day_to_look_again(decline: Decline, words: str) -> None:
    assert words in refused(IDEA, Move(State.DECLINED, decline=decline))


def test_what_replaces_it_is_named_and_is_not_itself() -> None:
    assert "Choose" in refused(IDEA, Move(State.SUPERSEDED))
    assert "itself" in refused(IDEA, Move(State.SUPERSEDED, superseded_by_id=IDEA.id))


def test_what_is_taken_up_again_begins_anew() -> None:
    declined = replace(IDEA, state=State.DECLINED, decline=DECLINE, agreed_at=MET_AT)
    again = moved(declined, Move(State.IDEA), MOMENT)
    assert (again.decline, again.agreed_at) == (Decline(), None)
    reopened = moved(replace(IDEA, state=State.NOT_EFFECTIVE, verification=SEEN), Move(State.IN_PROGRESS), MOMENT)
    assert (reopened.verification, reopened.done_at) == (PLAN, None)
