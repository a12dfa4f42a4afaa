"""QC16: every view gets an answer."""

from dataclasses import replace
from uuid import UUID

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from tests.domain.readiness.samples import EVIDENCE, check_of

QUESTION = OpenQuestion(UUID(int=81), "What did the graph show?")
ANSWER = Answer(UUID(int=82), QUESTION.id, "A line that did not move.")


def test_what_waits_is_listed() -> None:
    check = check_of("QC16", replace(EVIDENCE, passages=3, open_passages=2), questions=(QUESTION,))
    assert check.reason == "Still waiting: 1 question without an answer, 2 passages of recollections."
    assert check.thing_ids == (QUESTION.id,)
    assert check.place == "questions"
    assert check_of("QC16", questions=(QUESTION,), answers=(ANSWER,)).thing_ids == (ANSWER.id,)


def test_where_only_passages_wait_the_way_leads_to_them() -> None:
    assert check_of("QC16", replace(EVIDENCE, passages=3, open_passages=2)).place == "recollections"


def test_what_is_used_parked_or_set_aside_is_answered() -> None:
    used = replace(ANSWER, disposal=Disposal.USED)
    assert check_of("QC16", questions=(QUESTION,), answers=(used,)).is_met
    assert check_of("QC16", questions=(replace(QUESTION, disposal=Disposal.PARKED),)).is_met
    assert check_of("QC16", replace(EVIDENCE, passages=2)).is_met


def test_nothing_handed_in_is_nothing_to_answer() -> None:
    assert check_of("QC16").is_met is None
