"""QC20: usual days, for the facilitator's eyes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from lightkeeper.domain.readiness.dates import deadlines_of
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from tests.domain.readiness.samples import EVIDENCE, READY, check_of


@pytest.mark.parametrize(
    ("severity", "kind", "days"),
    [
        ("Sev1", ReviewKind.FULL, (date(2026, 3, 11), date(2026, 3, 16))),
        ("Sev2", ReviewKind.FULL, (date(2026, 3, 16), date(2026, 3, 23))),
        ("Sev3", ReviewKind.FULL, (date(2026, 3, 18), date(2026, 3, 23))),
        ("Sev1", ReviewKind.NEAR_MISS, (date(2026, 3, 18), date(2026, 3, 23))),
    ],
)
def test_the_usual_days_follow_from_how_severe_it_was(severity: str, kind: ReviewKind, days: tuple[date, date]) -> None:
    evidence = replace(EVIDENCE, review=replace(READY, severity=severity, kind=kind))
    assert deadlines_of(evidence, date(2026, 3, 2)) == days


def test_late_asks_what_is_in_the_way_and_blames_nobody() -> None:
    late = check_of("QC20", replace(EVIDENCE, today=date(2026, 5, 1)))
    assert late.is_met is False
    assert late.reason == "The usual day for a draft for those taking part was 11 March 2026."
    assert check_of("QC20", state=ReviewState.IN_REVIEW).reason == "The usual day for sharing is 16 March 2026."
    assert check_of("QC20", replace(EVIDENCE, shared_on=date(2026, 3, 9))).reason == "It is shared."


def test_others_are_shown_no_dates() -> None:
    assert check_of("QC20", replace(EVIDENCE, shows_dates=False)).is_met is None
    assert check_of("QC20", replace(EVIDENCE, is_imported=True)).is_met is None


def test_the_very_first_day_of_the_calendar_is_no_trouble() -> None:
    impact = Impact(resolved=Stamp(datetime(1, 1, 1, tzinfo=UTC)))
    west = replace(EVIDENCE, zone=timezone(timedelta(hours=-8)))
    assert check_of("QC20", west, impact=impact).is_met is False
