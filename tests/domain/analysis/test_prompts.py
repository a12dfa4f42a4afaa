"""The prompts take the factor's own words, so that they read as one question."""

import pytest

from lightkeeper.domain.analysis.prompts import how_question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The check ran every 15 min.", "How did it come about that the check ran every 15 min?"),
        ("No limit on retries", "How did it come about that there was no limit on retries?"),
        ("A stale runbook", "How did this come about: a stale runbook?"),
        ("Because the queue was full", "How did it come about that the queue was full?"),
        ("Two things happened. Both were known.", "How did it come about?"),
        ("word " * 100, "How did it come about?"),
        ("…", "How did it come about?"),
    ],
)
def test_a_text_becomes_its_question(text: str, question: str) -> None:
    assert how_question(text) == question
