"""A question belongs to the review: it is for those taking part, and says nothing of whoever raised it."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, OpenQuestion, Review, SearchText
from lightkeeper.usecases.history.reads import show_history
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.change_question import change_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.search.index_review import index_review
from tests.people import Cast

QUESTION = QuestionFields("What made the graph hard to read?")


def shared(cast: Cast, level: Level) -> None:
    """Share the cast's review with a circle."""
    Review.objects.filter(id=cast.review.id).update(level=level, state=ReviewState.SHARED)


def questions_read_by(cast: Cast, name: str) -> list[str]:
    """Return the questions that somebody reads in the cast's review."""
    shown: Rendition = rendition_for(cast.actor(name), cast.review.id)
    return [one.text for one in shown.questions]


def test_a_question_is_kept_with_names_taken_out(cast: Cast) -> None:
    asked = QuestionFields("  What did Alice Arkwright see at 14:02?  ")
    question = add_question(cast.actor("bob"), cast.review.id, asked)
    assert question.text == "What did Facilitator A see at 14:02?"
    assert questions_read_by(cast, "alice") == [question.text]


def test_no_column_of_a_question_tells_who_raised_it() -> None:
    names = {field.name for field in OpenQuestion._meta.get_fields()}
    of_every_item = {
        "id",
        "review",
        "own_level",
        "position",
        "version",
        "recorded_at",
        "removed_at",
        "origin",
        "origin_id",
    }
    assert names - of_every_item == {"text", "catalogue_key", "disposal", "disposal_reason", "answers"}


@pytest.mark.parametrize("level", [Level.PUBLIC, Level.ORGANISATION])
def test_a_question_stays_with_those_taking_part_when_its_review_is_shared(cast: Cast, level: Level) -> None:
    add_question(cast.actor("bob"), cast.review.id, QUESTION)
    shared(cast, level)
    add_question(cast.actor("bob"), cast.review.id, QuestionFields("How did people notice?"))
    assert len(questions_read_by(cast, "bob")) == 2
    assert questions_read_by(cast, "rita") == []
    assert questions_read_by(cast, "mallory") == []


def test_a_question_goes_along_with_its_review_once_a_facilitator_says_so(cast: Cast) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    shared(cast, Level.PUBLIC)
    with pytest.raises(NotAllowedError):
        change_question(cast.actor("bob"), question.id, QuestionFields(QUESTION.text, ""))
    change_question(cast.actor("alice"), question.id, QuestionFields(QUESTION.text, ""))
    assert questions_read_by(cast, "rita") == questions_read_by(cast, "visitor") == [QUESTION.text]


def test_a_question_in_a_restricted_review_is_as_restricted(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(level=Level.RESTRICTED)
    assert add_question(cast.actor("bob"), cast.review.id, QUESTION).own_level == Level.RESTRICTED


def test_changing_the_words_leaves_the_level_as_it_is(cast: Cast) -> None:
    question = add_question(cast.actor("alice"), cast.review.id, QuestionFields(QUESTION.text, "L3"))
    changed = change_question(cast.actor("alice"), question.id, QuestionFields("How could it be clearer?"), 1)
    assert (changed.text, changed.own_level, changed.version) == ("How could it be clearer?", "L3", 2)


@pytest.mark.parametrize("text", ["", "   ", "\n", "w" * 10_001])
def test_an_empty_or_endless_question_is_not_kept(cast: Cast, text: str) -> None:
    with pytest.raises(UnusableValueError):
        add_question(cast.actor("bob"), cast.review.id, QuestionFields(text))
    assert not OpenQuestion.objects.exists()


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    before = AuditEntry.objects.count()
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_question(cast.actor(name), cast.review.id, QUESTION)
    shared(cast, Level.ORGANISATION)
    with pytest.raises(NotAllowedError):
        add_question(cast.actor("rita"), cast.review.id, QUESTION)
    for name in ("rita", "mallory"):
        # That there is a question is not theirs to know.
        with pytest.raises(NotFoundError):
            change_question(cast.actor(name), question.id, QUESTION)
        with pytest.raises(NotFoundError):
            remove(cast.actor(name), "question", question.id)
    assert AuditEntry.objects.count() == before


def test_a_question_that_was_taken_out_is_gone_for_everybody_and_its_history_knows_its_words(cast: Cast) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QUESTION)
    remove(cast.actor("alice"), "question", question.id)
    assert questions_read_by(cast, "bob") == []
    newest = show_history(cast.actor("alice"), cast.review.id)[0]
    assert (newest.noun, newest.what, newest.before) == ("question", "removed", QUESTION.text)


def test_a_question_is_found_by_those_who_may_read_it(cast: Cast) -> None:
    add_question(cast.actor("bob"), cast.review.id, QUESTION)
    shared(cast, Level.ORGANISATION)
    index_review(cast.review.id)
    bodies = dict(SearchText.objects.filter(review=cast.review).values_list("audience", "body"))
    assert "graph" in bodies["L2"]
    assert "graph" not in bodies["L1"]
