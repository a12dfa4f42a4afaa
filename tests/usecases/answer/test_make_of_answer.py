"""An answer becomes an event, a factor, a lesson or an idea in one step, and each says where it came from."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Answer, Factor, Review
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.dispose_answer import dispose_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from lightkeeper.usecases.answer.make_of_answer import Makeable, Making, make_of_answer
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import BEGAN_AT, Cast

EACH = pytest.mark.parametrize("what", Makeable)
PLACES = {
    Makeable.EVENT: "events",
    Makeable.FACTOR: "factors",
    Makeable.LESSON: "lessons",
    Makeable.ACTION_ITEM: "action_items",
}


@pytest.fixture
def answer(cast: Cast) -> Answer:
    """Return an answer of Bob's."""
    to = ToQuestion(catalogue_key="Q-I1")
    return add_answer(cast.actor("bob"), cast.review.id, to, AnswerFields("The limit was lower than anybody knew."))


@EACH
def test_it_is_made_in_one_step_with_the_answers_words_and_the_answer_is_used(
    cast: Cast, answer: Answer, what: Makeable
) -> None:
    dispose_answer(cast.actor("alice"), answer.id, Disposal.NOT_USED, "Not now.")
    make_of_answer(cast.actor("bob"), answer.id, Making(what, happened_at=BEGAN_AT))
    shown = rendition_for(cast.actor("alice"), cast.review.id)
    made = getattr(shown, PLACES[what])[0]
    assert made.text == answer.text
    assert made.came_from == Provenance(Origin.ANSWER, answer.id)
    assert (shown.answers[0].disposal, shown.answers[0].disposal_reason) == (Disposal.USED, "")


def test_other_words_can_be_chosen_and_names_are_taken_out(cast: Cast, answer: Answer) -> None:
    made = make_of_answer(cast.actor("bob"), answer.id, Making(Makeable.LESSON, " Ask Alice Arkwright. "))
    assert made.text == "Ask Facilitator A."


def test_a_factor_has_its_answer_as_evidence(cast: Cast, answer: Answer) -> None:
    made = make_of_answer(cast.actor("bob"), answer.id, Making(Makeable.FACTOR))
    assert made.evidence_answer_ids == [str(answer.id)]


def test_an_event_needs_its_time_and_then_nothing_is_written(cast: Cast, answer: Answer) -> None:
    with pytest.raises(UnusableValueError):
        make_of_answer(cast.actor("bob"), answer.id, Making(Makeable.EVENT))
    assert Answer.objects.get(id=answer.id).disposal == "open"


@pytest.mark.parametrize(
    ("level", "state", "own", "made_level"),
    [
        (Level.PARTICIPANTS, ReviewState.DRAFT, "L2", ""),
        (Level.ORGANISATION, ReviewState.DRAFT, "L2", ""),
        (Level.ORGANISATION, ReviewState.SHARED, "L2", "L2"),
        (Level.ORGANISATION, ReviewState.SHARED, "", ""),
        (Level.RESTRICTED, ReviewState.DRAFT, "L3", ""),
    ],
)
def test_what_is_made_shows_an_answers_words_to_nobody_new_at_once(
    cast: Cast, answer: Answer, level: Level, state: ReviewState, own: str, made_level: str
) -> None:
    Review.objects.filter(id=cast.review.id).update(level=level, state=state)
    Answer.objects.filter(id=answer.id).update(own_level=own)
    made = make_of_answer(cast.actor("alice"), answer.id, Making(Makeable.FACTOR))
    assert made.own_level == made_level


@EACH
def test_strangers_and_readers_find_nothing_and_nothing_is_made(cast: Cast, answer: Answer, what: Makeable) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            make_of_answer(cast.actor(name), answer.id, Making(what, happened_at=BEGAN_AT))
    assert not Factor.objects.exists()
