"""A summary retells the record, sentence by sentence with its rows, and concludes nothing."""

from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorRole, FactorStatus
from lightkeeper.domain.draft.summary import summary_draft
from lightkeeper.domain.edition.rendition import ShownStamp, ShownTime
from tests.domain.draft.samples import IMPACT, factor, source


def test_a_summary_says_when_for_whom_what_was_found_and_what_is_agreed() -> None:
    first, second, third = summary_draft(source()).split("\n\n")
    assert first == (
        "[Queue filled up](#impact): it started on 2 March 2026 at 14:00 (UTC). It concerned checkout and search. "
        f"First seen: [The queue grew](#event-{UUID(int=1)}). "
        f"What brought it back: [The queue was drained](#event-{UUID(int=2)}). "
        "[It was noticed after 5 min and eased after 9 min](#impact). "
        "[Affected](#impact): Shops in the north, counted as 1,200."
    )
    assert second == (
        f"[Because the queue has no limit, it filled.](#finding-{UUID(int=11)}) [1 still needs evidence](#factors)."
    )
    assert third == "[Action items](#action-items): 1 agreed and 1 done."


def test_the_trigger_alone_never_fills_it() -> None:
    trigger = factor(11, "A deploy began", role=FactorRole.TRIGGER)
    assert "deploy" not in summary_draft(source(factors=(trigger,)))
    both = summary_draft(source(factors=(trigger, factor(12, "The queue has no limit"))))
    assert both.index("no limit") < both.index("deploy")


def test_many_factors_are_not_all_told() -> None:
    many = tuple(factor(number, f"The check {number} ran hourly") for number in range(11, 19))
    several_open = tuple(factor(number, "Perhaps", FactorStatus.CONTESTED) for number in (31, 32))
    told = summary_draft(source(factors=many + several_open))
    assert "[3 more are supported](#factors)." in told
    assert "[2 still need evidence](#factors)." in told


def test_an_empty_record_gives_an_empty_text() -> None:
    assert summary_draft(source(impact=None, events=(), factors=(), action_items=())) == ""


def test_others_read_no_moment_that_is_its_own_beginning() -> None:
    stamp = ShownStamp("started", ShownTime(text="T+0 min", minutes=0), "")
    told = summary_draft(source(impact=replace(IMPACT, stamps=(stamp,))))
    assert told.startswith("[Queue filled up](#impact). It concerned")
