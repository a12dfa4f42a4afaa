"""Headings say what a section is about."""

import pytest

from lightkeeper.wording.text.sections import section_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Timeline (times in UTC)", "timeline"),
        ("What went wrong?", "lessons"),
        ("Where we got lucky", "lessons"),
        ("Root cause analysis", "causes"),
        ("How are we going to do better in the future?", "actions"),
        ("Open questions", "questions"),
        ("Attendees", "people"),
        ("Impact", "impact"),
        ("What happened?", "summary"),
        ("12 May 2024", "timeline"),
        ("Kubernetes", "other"),
    ],
)
def test_a_heading_names_the_kind_of_its_section(heading: str, kind: str) -> None:
    assert section_of(heading) == kind


def test_a_heading_that_says_nothing_is_what_its_parent_is() -> None:
    assert section_of("20:15", "lessons") == "lessons"
