"""Recording whether an action item worked."""

from datetime import UTC, date, datetime

import pytest
import time_machine

from lightkeeper.domain.action_item.action_item import ActionItemState as State
from lightkeeper.domain.action_item.decision import VerificationOutcome as Outcome
from lightkeeper.domain.action_item.decision import VerificationType
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.record_check import LookedAt, record_check
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, MONDAY, make_item, move_to

LOOKED = datetime(2026, 4, 6, 9, 0, tzinfo=UTC)
NOTE = "3 retries in 200 calls"


@pytest.fixture
def done(cast: Cast) -> rows.ActionItem:
    """Return an item that is done, and whose factor came to rest because of it."""
    with time_machine.travel(MONDAY, tick=False):
        row = make_item(cast)
    with time_machine.travel(LATER, tick=False):
        row = move_to(cast, row, State.AGREED, State.IN_PROGRESS, State.DONE)
    row.factors.update(stop_reason="acted_on")
    return row


def test_verified_keeps_what_was_seen(cast: Cast, done: rows.ActionItem) -> None:
    with time_machine.travel(LOOKED, tick=False):
        row = record_check(cast.actor("bob"), done.id, LookedAt(Outcome.VERIFIED, f"Bob Brannigan saw {NOTE}"))
    assert (row.state, row.outcome, row.looked_on) == ("verified", "verified", date(2026, 4, 6))
    assert NOTE in row.outcome_note
    assert "Brannigan" not in row.outcome_note
    assert row.factors.get().stop_reason == "acted_on"


def test_that_it_did_not_help_reopens_the_factor_and_its_history_says_so(cast: Cast, done: rows.ActionItem) -> None:
    rested = rows.Factor.objects.create(
        review=cast.review, text="Known", stop_reason="evidence_ends", recorded_at=MONDAY
    )
    done.factors.add(rested)
    with time_machine.travel(LOOKED, tick=False):
        row = record_check(cast.actor("bob"), done.id, LookedAt(Outcome.NOT_EFFECTIVE, "9 retries as before"))
    assert row.state == "not_effective"
    assert sorted(row.factors.values_list("stop_reason", flat=True)) == ["", "evidence_ends"]
    change = rows.Change.objects.get(noun="factor", before__isnull=False)
    assert change.before is not None
    assert change.after is not None
    assert (change.before["stop_reason"], change.after["stop_reason"]) == ("acted_on", "")


@pytest.mark.parametrize("outcome", [Outcome.PARTLY, Outcome.CANNOT_TELL])
def test_what_is_not_settled_is_looked_at_again(cast: Cast, done: rows.ActionItem, outcome: Outcome) -> None:
    with time_machine.travel(LOOKED, tick=False):
        row = record_check(cast.actor("bob"), done.id, LookedAt(outcome, "Too few calls yet"))
        assert (row.state, row.outcome, row.look_on) == ("done", outcome, date(2026, 4, 20))
        seen = LookedAt(outcome, "Still few", look_on=date(2026, 5, 4))
        assert record_check(cast.actor("bob"), done.id, seen).look_on == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        (LookedAt(Outcome.VERIFIED, " "), "Record what you saw"),
        (LookedAt(Outcome.VERIFIED, NOTE, date(2026, 4, 7)), "future"),
        (LookedAt(Outcome.VERIFIED, NOTE, type=VerificationType.ABSENCE), "not enough alone"),
        (LookedAt(Outcome.PARTLY, ""), "Say what you saw"),
        (LookedAt(Outcome.PARTLY, NOTE, date(2026, 4, 7)), "future"),
        (LookedAt(Outcome.PARTLY, NOTE, look_on=date(2026, 4, 6)), "look again"),
        (LookedAt(Outcome.PARTLY, NOTE, look_on=date.max), "between"),
    ],
)
def test_what_is_missing_is_said(cast: Cast, done: rows.ActionItem, seen: LookedAt, words: str) -> None:
    with time_machine.travel(LOOKED, tick=False), pytest.raises(UnusableValueError, match=words):
        record_check(cast.actor("bob"), done.id, seen)
    done.refresh_from_db()
    assert (done.state, done.outcome) == ("done", "")


def test_what_is_not_done_yet_cannot_be_looked_at(cast: Cast) -> None:
    idea = make_item(cast)
    for outcome in Outcome:
        with pytest.raises(UnusableValueError):
            record_check(cast.actor("alice"), idea.id, LookedAt(outcome, NOTE))


def test_an_audit_later_may_find_that_it_no_longer_holds(cast: Cast, done: rows.ActionItem) -> None:
    with time_machine.travel(LOOKED, tick=False):
        record_check(cast.actor("bob"), done.id, LookedAt(Outcome.VERIFIED, NOTE))
        row = record_check(cast.actor("bob"), done.id, LookedAt(Outcome.NOT_EFFECTIVE, "The limit is gone"))
    assert row.state == "not_effective"


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_strangers_learn_nothing(cast: Cast, done: rows.ActionItem, who: str) -> None:
    with pytest.raises(NotFoundError):
        record_check(cast.actor(who), done.id, LookedAt(Outcome.VERIFIED, NOTE))
