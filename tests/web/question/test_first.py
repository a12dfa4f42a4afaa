"""A near miss and a success begin with their own question, on the review's page too, until it is answered."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.store.models import Account, Review
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from tests.people import Cast

SignIn = Callable[[Account], Client]


def review_page(cast: Cast, client: Client, kind: ReviewKind) -> str:
    """Return the review's page once it is of a kind."""
    Review.objects.filter(id=cast.review.id).update(kind=kind)
    return client.get(f"/reviews/{cast.review.id}/").content.decode()


@pytest.mark.parametrize(
    ("kind", "key", "question"),
    [
        (ReviewKind.NEAR_MISS, "Q-M1", "What was the one thing between us and harm?"),
        (ReviewKind.SUCCESS, "Q-G5", "How did this go right?"),
    ],
)
def test_the_question_of_the_kind_stands_first_until_it_is_answered(
    cast: Cast, signed_in_client: SignIn, kind: ReviewKind, key: str, question: str
) -> None:
    text = review_page(cast, signed_in_client(cast.bob), kind)
    assert text.index(question) < text.index('id="happened"')
    assert f"/questions/#ask-{key}" in text
    add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key=key), AnswerFields("A limit."))
    assert "The first question" not in review_page(cast, signed_in_client(cast.bob), kind)


def test_a_success_has_no_impact_and_other_reviews_have(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    assert 'id="impact"' in review_page(cast, client, ReviewKind.FULL)
    assert "The first question" not in review_page(cast, client, ReviewKind.FULL)
    success = review_page(cast, client, ReviewKind.SUCCESS)
    assert 'id="impact"' not in success
    assert 'href="#impact"' not in success
