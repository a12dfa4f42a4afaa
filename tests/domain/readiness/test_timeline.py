"""QC5, QC6 and QC17: sources, an early beginning, and whose view is here."""

from dataclasses import replace

from lightkeeper.domain.review.impact import Impact
from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.domain.timeline.event import SourceType
from tests.domain.readiness.samples import EVIDENCE, check_of, event

REMEMBERED = SourceType.RECOLLECTION


def test_below_sixty_in_a_hundred_records_it_asks_for_more() -> None:
    six = tuple(event(one, -90 + one) for one in range(1, 7))
    four = tuple(event(one, one, source_type=REMEMBERED) for one in range(7, 11))
    assert check_of("QC5", events=six + four).is_met
    asked = check_of("QC5", events=(*six[1:], *four, event(11, 2, source_type=REMEMBERED)))
    assert asked.is_met is False
    assert len(asked.thing_ids) == 5
    assert check_of("QC5", events=()).is_met is None


def test_a_story_begins_before_anything_looked_odd() -> None:
    assert check_of("QC6").is_met
    assert check_of("QC6", events=(event(1, -5),)).mend == "What was an ordinary day like before this began?"
    assert check_of("QC6", events=()).is_met is False
    assert check_of("QC6", impact=Impact()).place == "impact"


def test_whoever_is_told_of_and_does_not_take_part_is_missed() -> None:
    assert check_of("QC17").is_met
    missed = check_of("QC17", events=(event(1, -90, who="Responder A"), event(2, 0, who="Responder B")))
    assert missed.reason == "Told of, but not taking part: Responder B."
    assert check_of("QC17", events=(event(1, 0),)).is_met is None


def test_a_theme_tells_no_story() -> None:
    for check_id in ("QC5", "QC6", "QC7", "QC20"):
        assert check_of(check_id, kind=ReviewKind.THEME).is_met is None


def test_many_missing_views_are_not_all_listed() -> None:
    events = tuple(event(one, one, who=f"Responder {one}") for one in range(1, 15))
    assert check_of("QC17", replace(EVIDENCE, voices=()), events=events).reason.endswith("and others.")
