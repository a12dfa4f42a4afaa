"""An answer stands under its question, for the people who see the question, with nobody's name beside it."""

from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Answer, OpenQuestion, Review
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.change_answer import change_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import Cast

SAID = AnswerFields("The slope was flat, Alice Arkwright saw.")


def asked(cast: Cast, level: str | None = None) -> ToQuestion:
    question = add_question(cast.actor("bob"), cast.review.id, QuestionFields("What did the graph show?", level))
    return ToQuestion(question.id)


def test_an_answer_is_kept_without_names_and_its_question_counts_as_asked(cast: Cast) -> None:
    to = asked(cast)
    answer = add_answer(cast.actor("bob"), cast.review.id, to, SAID)
    assert answer.text == "The slope was flat, Facilitator A saw."
    assert OpenQuestion.objects.get().disposal == "used"
    shown = rendition_for(cast.actor("alice"), cast.review.id)
    assert [(one.question_id, one.text) for one in shown.answers] == [(to.id, answer.text)]


def test_a_question_of_the_catalogue_is_asked_by_its_first_answer(cast: Cast) -> None:
    first = add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-I1"), SAID)
    second = add_answer(cast.actor("alice"), cast.review.id, ToQuestion(catalogue_key="Q-I1"), SAID)
    assert first.question_id == second.question_id
    assert first.question.text == "What can we learn?"


def test_an_answer_stays_with_those_taking_part_when_its_review_is_shared(cast: Cast) -> None:
    add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-I1"), SAID)
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    assert rendition_for(cast.actor("rita"), cast.review.id).answers == ()


@pytest.mark.parametrize("text", ["", " ", "w" * 10_001])
def test_an_empty_or_endless_answer_is_not_kept_and_asks_nothing(cast: Cast, text: str) -> None:
    with pytest.raises(UnusableValueError):
        add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-I1"), AnswerFields(text))
    assert not OpenQuestion.objects.exists()


def test_an_answer_needs_a_question_of_this_review_that_its_writer_sees(cast: Cast) -> None:
    to = asked(cast)
    remove(cast.actor("alice"), "question", to.id or uuid4())
    for one in (ToQuestion(), ToQuestion(uuid4()), to):
        with pytest.raises(NotFoundError):
            add_answer(cast.actor("bob"), cast.review.id, one, SAID)
    with pytest.raises(UnusableValueError):
        add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-Z1"), SAID)
    assert not Answer.objects.exists()


def test_an_answer_is_changed_by_version_and_every_change_can_be_taken_back(cast: Cast) -> None:
    answer = add_answer(cast.actor("bob"), cast.review.id, asked(cast), SAID)
    changed = change_answer(cast.actor("alice"), answer.id, AnswerFields("It was steep."), 1)
    assert (changed.text, changed.own_level) == ("It was steep.", "L2")
    with pytest.raises(ConflictError):
        change_answer(cast.actor("bob"), answer.id, AnswerFields("It was flat."), 1)
    last = last_change_of(cast.actor("alice"), answer.id)
    assert last is not None
    undo_change(cast.actor("alice"), cast.review.id, last)
    assert Answer.objects.get(id=answer.id).text == "The slope was flat, Facilitator A saw."


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    answer = add_answer(cast.actor("bob"), cast.review.id, asked(cast), SAID)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_answer(cast.actor(name), cast.review.id, ToQuestion(catalogue_key="Q-I1"), SAID)
        with pytest.raises(NotFoundError):
            change_answer(cast.actor(name), answer.id, SAID)
