"""The whole list: twenty checks in order, no total, and one sentence where sharing has to wait."""

import inspect
from dataclasses import fields, replace

from lightkeeper.domain.readiness import checklist
from lightkeeper.domain.readiness.check import Check, Weight, several
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
