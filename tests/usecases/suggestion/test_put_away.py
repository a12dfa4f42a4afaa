"""A suggestion that was put away is not made again in its review, and is in every other."""

import pytest

from lightkeeper.store.models import Review
from lightkeeper.usecases.question.ask_from_catalogue import ask_from_catalogue
from lightkeeper.usecases.question.reads import show_questions
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.suggestion.put_away import put_away_suggestion
from tests.people import Cast
from tests.usecases.stage import make_review


def suggested(cast: Cast, name: str = "bob") -> list[str]:
    return [one.question.key for one in show_questions(cast.actor(name), cast.review.id).suggestions]


def test_it_is_put_away_for_everybody_in_the_review_and_kept_once(cast: Cast) -> None:
    assert suggested(cast) == ["Q-C1"]
    for _ in range(2):
        put_away_suggestion(cast.actor("bob"), cast.review.id, "Q-C1")
    assert suggested(cast, "alice") == []
    assert Review.objects.get(id=cast.review.id).dismissed_suggestions == ["Q-C1"]
    other = make_review(cast, "Another")
    assert show_questions(cast.actor("alice"), other.id).suggestions


def test_a_question_that_is_asked_is_not_suggested(cast: Cast) -> None:
    ask_from_catalogue(cast.actor("alice"), cast.review.id, "Q-C1")
    assert suggested(cast) == []


def test_only_what_ships_is_put_away_and_strangers_find_nothing(cast: Cast) -> None:
    with pytest.raises(UnusableValueError):
        put_away_suggestion(cast.actor("alice"), cast.review.id, "<b>")
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            put_away_suggestion(cast.actor(name), cast.review.id, "Q-C1")
