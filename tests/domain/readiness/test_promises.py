"""QC1 to QC3: promises, places that may name somebody, and quotes."""

from dataclasses import replace

from tests.domain.readiness.samples import EVIDENCE, READY, check_of, event


def test_statements_have_to_be_signed() -> None:
    assert check_of("QC1").is_met
    lacking = check_of("QC1", replace(EVIDENCE, has_promise=False, has_boundary=False))
    assert lacking.holds_up
    assert lacking.reason == "Not signed yet: the promise and the boundary statement."


def test_places_that_nobody_decided_on_hold_up_sharing() -> None:
    assert check_of("QC2", replace(EVIDENCE, doubted=1)).reason == "1 place may still say who somebody is."
    assert check_of("QC2", replace(EVIDENCE, doubted=1)).holds_up
    assert not check_of("QC2").holds_up


def test_quotes_without_consent_stay_and_doubtful_ones_hold_up() -> None:
    quoted = replace(EVIDENCE, review=replace(READY, events=(event(1, 0, is_quote=True),)))
    assert check_of("QC3", quoted).reason == "1 quote stays with those taking part until whoever said it agrees."
    assert check_of("QC3", quoted).is_met
    assert check_of("QC3", replace(quoted, doubted_quotes=2)).holds_up


def test_who_asked_for_other_words_is_heard_first() -> None:
    asked = check_of("QC3", replace(EVIDENCE, objections=1, doubted_quotes=1))
    assert asked.holds_up
    assert asked.place == "appraisal"
