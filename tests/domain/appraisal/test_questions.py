"""The eight questions, and what an answer needs."""

from lightkeeper.domain.appraisal.questions import (
    CLOSEST_QUESTION,
    LONGEST_COMMENT,
    QUESTIONS,
    Rating,
    find_missing,
    questions_for,
)

ALL_YES = {one.key: Rating.YES.value for one in QUESTIONS}


def test_readers_are_asked_eight_questions_and_the_closest_person_one() -> None:
    assert len(questions_for(is_closest_person=False)) == 8
    assert questions_for(is_closest_person=True) == (CLOSEST_QUESTION,)
    assert all(one.text.endswith("?") for one in (*QUESTIONS, CLOSEST_QUESTION))


def test_every_question_has_an_answer_and_a_not_yet_has_words() -> None:
    assert find_missing(QUESTIONS, ALL_YES, {}) == {}
    assert find_missing(QUESTIONS, ALL_YES | {"evidence": "na"}, {}) == {}
    assert set(find_missing(QUESTIONS, {}, {})) == {one.key for one in QUESTIONS}
    assert set(find_missing(QUESTIONS, ALL_YES | {"evidence": "4"}, {})) == {"evidence"}
    not_yet = ALL_YES | {"evidence": "1"}
    assert set(find_missing(QUESTIONS, not_yet, {"evidence": " "})) == {"evidence"}
    assert find_missing(QUESTIONS, not_yet, {"evidence": "Link the graph."}) == {}


def test_a_comment_has_an_end() -> None:
    missing = find_missing(QUESTIONS, ALL_YES, {"evidence": "x" * (LONGEST_COMMENT + 1)})
    assert missing == {"evidence": "A comment holds at most 2,000 characters. What matters most?"}
