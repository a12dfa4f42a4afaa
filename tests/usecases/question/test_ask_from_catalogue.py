"""A question of the catalogue is asked in a review once, and the pinned two cannot be taken away."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.question.catalogue import PINNED
from lightkeeper.store.models import OpenQuestion, Review
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.question.ask_from_catalogue import ask_from_catalogue
from lightkeeper.usecases.question.change_question import change_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast


def test_a_chosen_question_is_for_those_taking_part_and_keeps_its_key(cast: Cast) -> None:
    question = ask_from_catalogue(cast.actor("bob"), cast.review.id, "Q-C1")
    assert question.text == "Starting before anything looked odd, what was going on?"
    assert (question.catalogue_key, question.own_level) == ("Q-C1", Level.PARTICIPANTS)


def test_asked_twice_it_is_the_same_question_and_taken_out_it_can_be_asked_again(cast: Cast) -> None:
    alice = cast.actor("alice")
    first = ask_from_catalogue(alice, cast.review.id, "Q-C1")
    assert ask_from_catalogue(cast.actor("bob"), cast.review.id, "Q-C1").id == first.id
    remove(alice, "question", first.id)
    assert ask_from_catalogue(alice, cast.review.id, "Q-C1").id != first.id


def test_one_that_is_asked_among_fewer_people_is_not_to_be_learned_of(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(level=Level.PARTICIPANTS)
    among_few = ask_from_catalogue(cast.actor("alice"), cast.review.id, "Q-C1")
    OpenQuestion.objects.filter(id=among_few.id).update(own_level="P")
    assert ask_from_catalogue(cast.actor("bob"), cast.review.id, "Q-C1").id != among_few.id


@pytest.mark.parametrize("key", PINNED)
def test_a_pinned_question_can_be_neither_taken_out_nor_put_in_other_words(cast: Cast, key: str) -> None:
    alice = cast.actor("alice")
    question = ask_from_catalogue(alice, cast.review.id, key)
    with pytest.raises(UnusableValueError):
        remove(alice, "question", question.id)
    with pytest.raises(UnusableValueError):
        change_question(alice, question.id, QuestionFields("Who did it?"))
    # Who reads it is theirs to say.
    change_question(alice, question.id, QuestionFields(question.text, ""))
    assert OpenQuestion.objects.get(id=question.id).removed_at is None


def test_a_key_that_nothing_has_and_a_review_that_is_not_theirs(cast: Cast) -> None:
    with pytest.raises(UnusableValueError):
        ask_from_catalogue(cast.actor("alice"), cast.review.id, "Q-Z1")
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            ask_from_catalogue(cast.actor(name), cast.review.id, "Q-C1")
    assert not OpenQuestion.objects.exists()
