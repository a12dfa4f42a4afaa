"""QC12 and QC18: wording, and ease of reading."""

from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.review.review import Section
from tests.domain.readiness.samples import EVIDENCE, READY, check_of


def section(body: str, key: str = "summary") -> Section:
    return Section(UUID(int=52), key, "In words", body)


def test_open_remarks_are_counted_for_the_review_alone() -> None:
    assert check_of("QC12").is_met
    check = check_of("QC12", replace(EVIDENCE, flagged_ids=(READY.factors[0].id, READY.factors[0].id)))
    assert check.reason == "The coach asks about 2 wordings, without judging any."
    assert check.thing_ids == (READY.factors[0].id,)
    assert check_of("QC12", replace(EVIDENCE, flagged_ids=None)).is_met is None


def test_a_long_card_long_sentences_and_short_forms_are_asked_about() -> None:
    assert check_of("QC18").is_met
    card = check_of("QC18", sections=(section("word " * 130, "card"),))
    assert card.reason.startswith("The 60-second card has 130 words; 120 fit in a minute.")
    assert "longer than 22 words" in card.reason
    assert check_of("QC18", sections=(section("The SLO was met."),)).reason == "Not written out once: SLO."
    assert check_of("QC18", sections=(section("A service level objective (SLO) helps."),)).is_met
    many = " ".join(f"A{letter}X" for letter in "BCDEFGH")
    assert check_of("QC18", sections=(section(many),)).reason.endswith("and others.")
    assert check_of("QC18", sections=()).is_met is None
