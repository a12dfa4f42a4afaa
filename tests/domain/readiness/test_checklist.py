"""The whole list: twenty checks in order, no total, and one sentence where sharing has to wait."""

import inspect
from dataclasses import fields, replace

from lightkeeper.domain.readiness import checklist
from lightkeeper.domain.readiness.check import Check, Weight
from lightkeeper.domain.readiness.checklist import check_readiness, holding_up, why_not
from tests.domain.readiness.samples import EVIDENCE, READY


def test_there_are_twenty_checks_in_order_and_a_ready_review_meets_them() -> None:
    checks = check_readiness(EVIDENCE)
    assert [one.id for one in checks] == [f"QC{number}" for number in range(1, 21)]
    assert [one.id for one in checks if one.is_met is False] == []
    assert holding_up(checks) == []
    assert why_not(checks) == ""


def test_the_first_four_hold_up_sharing_and_no_other() -> None:
    weights = {one.id: one.level for one in check_readiness(EVIDENCE)}
    assert [one for one, weight in weights.items() if weight is Weight.BLOCK] == ["QC1", "QC2", "QC3", "QC4"]


def test_every_check_that_is_not_met_says_why_and_how_to_mend_it() -> None:
    bare = replace(EVIDENCE, review=replace(READY, events=(), factors=(), lessons=(), sections=()))
    for check in check_readiness(
        replace(bare, doubted=1, doubted_quotes=1, has_promise=False, flagged_ids=(READY.id,))
    ):
        assert check.reason.endswith((".", "?"))
        assert check.name
        if check.is_met is False:
            assert check.mend


def test_sharing_is_refused_in_one_sentence_that_says_what_to_do() -> None:
    said = why_not(check_readiness(replace(EVIDENCE, doubted=2)))
    assert said.startswith("Sharing waits for one thing: 2 places may still say who somebody is.")


def test_nothing_adds_the_checks_up() -> None:
    names = {field.name for field in fields(Check)} | {name for name, _ in inspect.getmembers(checklist)}
    assert not any(word in name.casefold() for name in names for word in ("score", "total", "grade", "percent"))
