"""Which sections are assembled, and which are for thought."""

import pytest

from lightkeeper.domain.draft.kind import DraftKind, draft_kind


@pytest.mark.parametrize(
    ("key", "heading", "kind"),
    [
        ("summary", "Summary", DraftKind.SUMMARY),
        ("impact", "Impact", DraftKind.IMPACT),
        ("what_happened", "What happened", DraftKind.TIMELINE),
        ("own", "Timeline", DraftKind.TIMELINE),
        ("own", "Customer impact", DraftKind.IMPACT),
        ("own", "What surprised us", None),
        ("what_people_saw", "What people saw", None),
        ("how_it_made_sense", "How it made sense at the time", None),
        ("what_we_learned", "Summary", None),
        ("root_cause", "Cause", None),
    ],
)
def test_the_record_answers_some_questions_and_people_the_others(
    key: str, heading: str, kind: DraftKind | None
) -> None:
    assert draft_kind(key, heading) is kind
