"""Whoever writes a question is told of its shape; in other texts plain checks of a fact are left alone."""

import pytest

from lightkeeper.usecases.wording.check_text import WrittenIn, check_text
from lightkeeper.usecases.wording.dismiss_finding import dismiss_finding
from tests.people import Cast

QUESTION = WrittenIn("question")


def codes(cast: Cast, text: str, written_in: WrittenIn = QUESTION) -> list[str]:
    return [one.code for one in check_text(cast.actor("bob"), text, written_in).findings]


@pytest.mark.parametrize("word", ["Is", "Are", "Was", "Did", "Do", "Have", "Should"])
def test_a_closed_question_is_remarked_on_where_questions_are_written(cast: Cast, word: str) -> None:
    text = f"{word} the runbook of the queue open at that time?"
    assert codes(cast, text) == ["BL504"]
    assert codes(cast, text, WrittenIn("section")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Could the runbook be open at that time?", "BL504"),
        ("The graph is loud, isn't it?", "BL503"),
        ("How did people find the graph and restart the node?", "BL505"),
        ("What did the graph show? What did the alert say?", "BL505"),
        ("Who did the deploy that evening?", "BL501"),
        ("Why did you restart the node?", "BL502"),
    ],
)
def test_each_shape_is_explained_by_the_rule_that_speaks_of_it(cast: Cast, text: str, code: str) -> None:
    assert codes(cast, text) == [code]


def test_open_questions_and_other_languages_are_left_alone(cast: Cast) -> None:
    assert codes(cast, "What made the graph hard to read that evening?") == []
    assert codes(cast, "Haben wir das Diagramm gesehen, und was hat es uns an diesem Abend gezeigt?") == []


def test_a_remark_on_a_shape_can_be_put_away_and_covers_words_of_the_text_as_given(cast: Cast) -> None:
    text = "So it was late. Did the runbook open at that time?"
    finding = check_text(cast.actor("bob"), text, QUESTION).findings[0]
    assert (finding.text, text[finding.start : finding.end], finding.level) == ("Did", "Did", "info")
    dismiss_finding(cast.actor("bob"), finding.fingerprint)
    assert codes(cast, text) == []
