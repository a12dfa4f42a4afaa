"""Markdown out."""

from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

from lightkeeper.domain.document.markdown import write_markdown
from tests.domain.document.reviews import a_review
from tests.domain.document.shown import as_participants_see_it


def test_a_person_can_read_who_it_is_for_and_which_zone_its_times_are_in() -> None:
    written = write_markdown(as_participants_see_it(a_review()), UTC)
    assert written.startswith(
        "# Checkout could not reach the ledger\n\n"
        "*Lightkeeper review, written for those taking part (L2). Times in UTC.*\n\n| Fact | Value |\n"
    )


def test_an_event_reads_as_a_sentence_with_its_particulars_below() -> None:
    written = write_markdown(as_participants_see_it(a_review()), UTC)
    assert (
        "2. **2026-03-01 14:12** — The error rate of checkout rose above 5 %.\n\n"
        "   *Signal · alert · by Responder A · known then: yes · written down 2026-03-02 14:06*\n" in written
    )
    assert "   *40 minutes in which nothing was written down.*\n" not in written


def test_times_are_written_in_the_zone_that_was_asked_for() -> None:
    written = write_markdown(as_participants_see_it(a_review()), ZoneInfo("Europe/Berlin"))
    assert "Times in Europe/Berlin (UTC+01:00).*" in written
    assert "**2026-03-01 15:12** — The error rate" in written


def test_the_line_end_after_a_fence_leaves_the_fence_closed() -> None:
    written = write_markdown(as_participants_see_it(a_review()), UTC)
    assert "\n```\n\n&#10;\n\n## What went well {#went_well}\n" in written


def test_a_heading_inside_a_section_cannot_end_it() -> None:
    written = write_markdown(as_participants_see_it(a_review()), UTC)
    assert "\n### What people saw\n" in written


def test_what_an_audience_is_not_shown_leaves_no_empty_heading() -> None:
    written = write_markdown(replace(as_participants_see_it(a_review(0)), impact=None), UTC)
    assert "## Impact" not in written
    assert "## Timeline" not in written
