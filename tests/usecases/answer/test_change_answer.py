"""Changing an answer says who reads it only when somebody says so."""

from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.change_answer import change_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from tests.people import Cast


def test_the_level_stays_until_another_is_chosen(cast: Cast) -> None:
    to = ToQuestion(catalogue_key="Q-I1")
    answer = add_answer(cast.actor("bob"), cast.review.id, to, AnswerFields("Limits help."))
    assert change_answer(cast.actor("alice"), answer.id, AnswerFields("Limits help us.")).own_level == "L2"
    assert change_answer(cast.actor("alice"), answer.id, AnswerFields("Limits help us.", "")).own_level == ""
