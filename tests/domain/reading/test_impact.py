"""When an incident started, was detected and was resolved: what is stated, and nothing else."""

import pytest

from lightkeeper.domain.reading import ReadImpact, read_document


def impact(body: str) -> ReadImpact:
    return read_document(f"# Outage of 2024-03-12\n\n{body}", "x.md").impact


def test_one_sentence_may_tell_start_and_end() -> None:
    found = impact("## Summary\n\nThe outage began at 9:40 and was fully mitigated at 16:20.\n")

    assert (found.started, found.resolved) == ("2024-03-12T09:40", "2024-03-12T16:20")


@pytest.mark.parametrize(
    "sentence",
    [
        "The shop was down from 1:15.",
        "Checkout errors began to climb at 1:15.",
        "Starting at 1:15, every basket was empty.",
    ],
)
def test_a_start_is_told_in_many_ways(sentence: str) -> None:
    assert impact(f"## Summary\n\n{sentence}\n").started == "2024-03-12T01:15"


def test_days_below_incident_dates_are_start_and_end() -> None:
    found = impact("## Incident date(s)\n\n2024-03-12 - 2024-03-14\n\n## Summary\n\nA key leaked.\n")

    assert (found.started, found.resolved) == ("2024-03-12", "2024-03-14")


def test_a_clock_time_of_the_timeline_is_better_than_a_day_in_the_prose() -> None:
    body = "On 2024-03-12 we received a report.\n\n## Timeline\n\n- 10:05 First **alert** fires\n- 10:30 fixed\n"

    assert impact(body).detected == "2024-03-12T10:05"


def test_what_is_detected_after_the_end_is_another_detection() -> None:
    body = "## Timeline\n\n- 10:00 outage starts\n- 11:00 service restored\n- 21:00 a user reports a wrong page\n"

    assert impact(body) == ReadImpact("2024-03-12T10:00", None, "2024-03-12T11:00")


def test_text_after_a_table_does_not_hide_its_last_row() -> None:
    body = (
        "## Timeline\n\n| Time | State |\n|---|---|\n| 10:00 | down |\n| 11:00 | the shop is back online |\n\n"
        "The cache was not the reason.\n"
    )

    assert impact(body).resolved == "2024-03-12T11:00"
