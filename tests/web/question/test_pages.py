"""The page of questions: what every review asks, what would help, what was said, and what to choose from."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.question.phase import Phase
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store.models import Account, OpenQuestion, Review
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from lightkeeper.usecases.catalogue.write_own_question import OwnQuestionFields, add_own_question
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.fields import QuestionFields
from tests.people import Cast

SignIn = Callable[[Account], Client]


@pytest.fixture
def page(cast: Cast) -> str:
    """Return the address of the questions of the cast's review."""
    return f"/reviews/{cast.review.id}/questions/"


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_two_pinned_questions_stand_on_top_and_the_catalogue_beside_them(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    text = read(signed_in_client(cast.bob), page)
    first, second = text.index("What can we learn?"), text.index("How can we improve our systems?")
    assert text.index("What every review asks") < first < second < text.index("Questions that helped others")
    assert "Worth asking now" in text
    assert "The story has no events yet." in text
    assert text.count('name="key" value="Q-') > 60


@pytest.mark.parametrize(
    ("kind", "heading", "question"),
    [
        (ReviewKind.NEAR_MISS, "What a near miss asks", "What was the one thing between us and harm?"),
        (ReviewKind.SUCCESS, "What a success asks", "How did this go right?"),
    ],
)
def test_some_kinds_ask_a_question_of_their_own_first(
    cast: Cast, signed_in_client: SignIn, page: str, kind: ReviewKind, heading: str, question: str
) -> None:
    Review.objects.filter(id=cast.review.id).update(kind=kind)
    text = read(signed_in_client(cast.bob), page)
    assert text.index(heading) < text.index(question) < text.index("What can we learn?")
    assert "question--first" in text


def test_the_catalogue_is_narrowed_by_phase_and_words_without_script(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    text = read(signed_in_client(cast.bob), f"{page}?phase=G&words=Luck")
    assert "Where were we lucky" in text
    assert "What kept this from being worse?" not in text
    assert "1 question<" in text
    assert "No question holds all of these words" in read(signed_in_client(cast.bob), f"{page}?words=zzz")
    assert "71 questions" in read(signed_in_client(cast.bob), f"{page}?phase=nonsense")


def test_a_question_is_chosen_asked_once_and_stands_under_its_phase(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    client = signed_in_client(cast.bob)
    for _ in range(2):
        response = client.post(f"{page}ask/", {"key": "Q-E5"})
        assert response.status_code == 303
    row = OpenQuestion.objects.get()
    assert response["Location"].endswith(f"#question-{row.id}")
    text = read(client, response["Location"])
    assert "Conditions and defences" in text
    assert "/undo/" in text
    assert "Asked here" in text


def test_a_question_of_the_workspaces_own_and_one_in_own_words_are_shown_apart(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    own = add_own_question(cast.actor("alice"), OwnQuestionFields("What did the <tide> say?", Phase.WHAT_HAPPENED))
    client = signed_in_client(cast.bob)
    client.post(f"{page}ask/", {"key": f"W-{own.id}"})
    add_question(cast.actor("bob"), cast.review.id, QuestionFields("What made it loud?"))
    text = read(client, page)
    assert "What did the &lt;tide&gt; say?" in text
    assert text.index('id="phase-c"') < text.index('id="own-words"') < text.rindex("What made it loud?")


def test_a_suggestion_is_put_away_and_another_comes_or_none(cast: Cast, signed_in_client: SignIn, page: str) -> None:
    client = signed_in_client(cast.bob)
    response = client.post(f"{page}put-away/", {"key": "Q-C1"})
    assert response.status_code == 303
    assert "Worth asking now" not in read(client, page)


def test_a_pinned_question_is_hidden_with_a_reason_and_asked_again(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    client = signed_in_client(cast.bob)
    refused = client.post(f"{page}hide/", {"key": "Q-J1", "reason": ""})
    assert refused.status_code == 422
    assert "Say in a few words why this review does without" in refused.content.decode()
    client.post(f"{page}hide/", {"key": "Q-J1", "reason": "The <team> asks it in May."})
    text = read(client, page)
    assert "This review does without it: The &lt;team&gt; asks it in May." in text
    client.post(f"{page}hide/", {"key": "Q-J1", "again": "1"})
    assert "does without it:" not in read(client, page)


def test_a_hidden_question_keeps_what_was_answered(cast: Cast, signed_in_client: SignIn, page: str) -> None:
    add_answer(cast.actor("bob"), cast.review.id, ToQuestion(catalogue_key="Q-J1"), AnswerFields("With a limit."))
    client = signed_in_client(cast.bob)
    client.post(f"{page}hide/", {"key": "Q-J1", "reason": "In May."})
    assert "With a limit." in read(client, page)


def test_nonsense_is_answered_with_a_sentence(cast: Cast, signed_in_client: SignIn, page: str) -> None:
    client = signed_in_client(cast.bob)
    question = add_question(cast.actor("bob"), cast.review.id, QuestionFields("What made it loud?"))
    for path, said in (
        (f"{page}ask/", {"key": "Q-Z9"}),
        (f"{page}put-away/", {"key": "<b>"}),
        (f"{page}hide/", {"key": "Q-C1", "reason": "Why not"}),
        (f"{page}hide/", {"key": "nothing", "reason": "Why not"}),
        (f"/questions/{question.id}/outcome/", {"disposal": "shredded"}),
        (f"/questions/{question.id}/outcome/", {"disposal": "not_used"}),
    ):
        assert client.post(path, said).status_code == 422, path


def test_what_became_of_a_question_is_said_beside_it(cast: Cast, signed_in_client: SignIn, page: str) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QuestionFields("What made it loud?"))
    client = signed_in_client(cast.alice)
    client.post(f"/questions/{question.id}/outcome/", {"disposal": "not_used", "reason": "Another asks the same."})
    text = read(client, page)
    assert "Not asked" in text
    assert "Another asks the same." in text


def test_readers_see_what_is_shared_with_them_and_nothing_to_do(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    question = add_question(cast.actor("bob"), cast.review.id, QuestionFields("What made it loud?"))
    OpenQuestion.objects.filter(id=question.id).update(own_level="")
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    text = read(signed_in_client(cast.rita), page)
    assert "What made it loud?" in text
    assert "<form" not in text.partition('id="asked"')[2].partition("</main>")[0]


def test_strangers_find_nothing_and_visitors_read_what_is_public(
    cast: Cast, signed_in_client: SignIn, page: str
) -> None:
    for account in (cast.rita, cast.mallory):
        client = signed_in_client(account)
        assert client.get(page).status_code == 404
        assert client.post(f"{page}ask/", {"key": "Q-C1"}).status_code == 404
    assert Client().get(page).status_code == 302
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    public = read(Client(), page)
    assert "What can we learn?" in public
    assert "<form" not in public.partition('id="asked"')[2].partition("</main>")[0]
    assert not OpenQuestion.objects.exists()
