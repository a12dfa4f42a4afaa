"""Every question that somebody handed in gets an answer, if only that it waits for later."""

import pytest

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.dispose_question import dispose_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast

QUESTION = QuestionFields("What made the graph hard to read?")


def test_not_used_says_why_without_names_and_waiting_again_says_nothing(cast: Cast) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    alice = cast.actor("alice")
    said = dispose_question(alice, question.id, Disposal.NOT_USED, "Bob Brannigan asked the same.")
    assert (said.disposal, said.disposal_reason) == ("not_used", "Responder A asked the same.")
    waiting = dispose_question(alice, question.id, Disposal.OPEN, "anything", said.version)
    assert (waiting.disposal, waiting.disposal_reason) == ("open", "")


@pytest.mark.parametrize("reason", ["", "  ", "w" * 2001])
def test_not_used_needs_a_reason_that_can_be_read(cast: Cast, reason: str) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    with pytest.raises(UnusableValueError):
        dispose_question(cast.actor("alice"), question.id, Disposal.NOT_USED, reason)


def test_whoever_saves_second_overwrites_nothing_and_strangers_find_nothing(cast: Cast) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    dispose_question(cast.actor("alice"), question.id, Disposal.PARKED, "", 1)
    with pytest.raises(ConflictError):
        dispose_question(cast.actor("bob"), question.id, Disposal.USED, "", 1)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            dispose_question(cast.actor(name), question.id, Disposal.USED)
