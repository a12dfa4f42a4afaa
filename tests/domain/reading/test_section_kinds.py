"""What a heading announces."""

import pytest

from lightkeeper.domain.reading.section_kinds import kind_of


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Executive Summary", "summary"),
        ("What happened?", "summary"),
        ("Impact on users", "impact"),
        ("2. Timeline of events", "timeline"),
        ("Chronology", "timeline"),
        ("Detection", "detection"),
        ("How did we find out", "detection"),
        ("Investigation", "response"),
        ("Actions taken", "response"),
        ("How did we fix it?", "resolution"),
        ("Root Cause Analysis", "root_cause"),
        ("Why did it happen?", "root_cause"),
        ("Contributing Factors (findings)", "contributing_factors"),
        ("Trigger", "trigger"),
        ("Lessons learnt", "lessons"),
        ("What went well", "went_well"),
        ("What didn't go so well?", "went_badly"),
        ("**What went wrong?**", "went_badly"),
        ("Where we got lucky", "lucky"),
        ("Follow-up improvements", "actions"),
        ("How will we do better in the future?", "actions"),
        ("Corrective and preventative measures", "actions"),
        ("Background", "background"),
        ("Appendix: chat log", "appendix"),
        ("In a nutshell", "summary"),
        ("Data loss", "impact"),
        ("What happened when", "timeline"),
        ("Zeitlicher Ablauf", "timeline"),
        ("How we noticed", "detection"),
        ("The temporary fix", "resolution"),
        ("5 Whys", "root_cause"),
        ("Exacerbating factors", "contributing_factors"),
        ("What surprised us", "lessons"),
        ("What helped", "went_well"),
        ("Areas for improvement", "went_badly"),
        ("Near misses", "lucky"),
        ("Making sure it does not happen again", "actions"),
        ("How the cache works", "background"),
        ("Related incidents", "appendix"),
        ("Request-response ordering", "other"),
        ("Attendees", "other"),
        ("What you need to do", "other"),
    ],
)
def test_a_heading_announces_its_kind(heading: str, kind: str) -> None:
    assert kind_of(heading) == kind


def test_a_heading_without_a_kind_belongs_to_its_parent() -> None:
    assert kind_of("Kubernetes", "actions") == "actions"
    assert kind_of("Further details", "summary") == "other"


def test_a_general_word_below_lessons_stays_with_the_lessons() -> None:
    assert kind_of("Summary", "lessons") == "lessons"
    assert kind_of("What went well", "lessons") == "went_well"
