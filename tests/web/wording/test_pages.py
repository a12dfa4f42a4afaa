"""The coach's doors, tried by everybody: remarks for whoever writes, a mark for whoever has seen enough."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, AuditEntry, DismissedFinding, OpenQuestion, Review
from lightkeeper.wording.registry import all_rules
from tests.people import Cast

SignIn = Callable[[Account], Client]
TEXT = "The engineer should have tested the change."
CHECK, DISMISSED, FORGET = "/wording/check/", "/wording/dismissed/", "/wording/dismissed/forget/"
MARK = "0123456789abcdef"
PEOPLE = ("alice", "bob", "rita", "mallory")


def sent(client: Client, path: str, body: object) -> HttpResponse:
    """Send JSON, as the page's script does."""
    written = body if isinstance(body, str) else json.dumps(body)
    response: HttpResponse = client.post(path, written, content_type="application/json")  # type: ignore[assignment]
    return response


def checked(client: Client, text: str = TEXT, **more: object) -> dict[str, Any]:
    """Return the answer about a text."""
    response = sent(client, CHECK, {"text": text, "review": None, "place": "section", "version": 7, **more})
    assert response.status_code == 200
    answer: dict[str, Any] = json.loads(response.content)
    return answer


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_is_told_what_their_words_may_read_as(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    before = AuditEntry.objects.count()
    answer = checked(signed_in_client(getattr(cast, name)))
    assert {key: answer[key] for key in ("version", "checked", "language")} == {
        "version": 7,
        "checked": True,
        "language": "en",
    }
    (finding,) = answer["findings"]
    assert set(finding) == {
        "start", "end", "code", "name", "level", "message", "why", "ask", "reframe", "fingerprint", "manual"
    }  # fmt: skip
    assert TEXT[finding["start"] : finding["end"]] == "should have tested"
    assert (finding["code"], finding["level"], finding["manual"]) == ("BL201", "warning", "/wording/rules/BL201/")
    assert len(finding["ask"]) >= 2
    assert AuditEntry.objects.count() == before


def test_places_are_counted_as_browsers_count(cast: Cast, signed_in_client: SignIn) -> None:
    text = f"🌊🌊 {TEXT} 🌊 Bob should have asked 🌊."
    units = text.encode("utf-16-le")
    findings = checked(signed_in_client(cast.bob), text)["findings"]
    words = [units[one["start"] * 2 : one["end"] * 2].decode("utf-16-le") for one in findings if one["code"] == "BL201"]
    assert words == ["should have tested", "should have asked"]


def test_visitors_are_told_to_sign_in(cast: Cast) -> None:
    for path in (CHECK, DISMISSED, FORGET, f"/reviews/{cast.review.id}/questions/new/"):
        response = sent(Client(), path, {"text": TEXT, "fingerprint": MARK})
        assert response.status_code == 401
        assert response["Content-Type"].startswith("text/plain")
        assert Client().post(path, {"fingerprint": MARK}).status_code == 302


def test_a_request_without_its_token_is_refused(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.bob, backend="django.contrib.auth.backends.ModelBackend")
    assert sent(client, CHECK, {"text": TEXT, "place": "section"}).status_code == 403
    assert sent(client, DISMISSED, {"fingerprint": MARK}).status_code == 403


def test_a_review_that_is_not_theirs_does_not_exist(cast: Cast, signed_in_client: SignIn) -> None:
    body = {"text": TEXT, "review": str(cast.review.id), "place": "event", "version": 1}
    for person, status in ((cast.alice, 200), (cast.bob, 200), (cast.rita, 404), (cast.mallory, 404)):
        assert sent(signed_in_client(person), CHECK, body).status_code == status
    nowhere = sent(signed_in_client(cast.alice), CHECK, body | {"review": str(uuid4())})
    assert nowhere.content == sent(signed_in_client(cast.mallory), CHECK, body).content
    assert nowhere["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize(
    "body",
    [
        " ",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        {"place": "section"},
        {"text": 3, "place": "section"},
        {"text": TEXT},
        {"text": TEXT, "place": "elsewhere"},
        {"text": TEXT, "place": ["section"]},
        {"text": TEXT, "place": "section", "review": "x"},
        {"text": TEXT, "place": "section", "review": 3},
        {"text": TEXT, "place": "section", "version": "x"},
    ],
)
def test_what_is_no_question_gets_one_sentence(cast: Cast, signed_in_client: SignIn, body: object) -> None:
    response = sent(signed_in_client(cast.bob), CHECK, body)
    assert response.status_code == 422
    assert response.content.decode().startswith("Send ")


def test_a_text_of_200_kb_is_read_and_a_longer_one_is_told_so(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    longest = ("The queue grew. " * 12_800)[: 200 * 1024]
    assert checked(client, longest)["findings"] == []
    response = sent(client, CHECK, {"text": longest + "é", "place": "section"})
    assert response.status_code == 413
    assert "200 KB" in response.content.decode()


def test_halves_of_characters_and_odd_sections_do_no_harm(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    body = '{"text": "\\ud83c should have \\u0000 <script>", "place": "section", "version": 1}'
    assert sent(client, f"{CHECK}?section=nowhere", body).status_code == 200


def test_the_coach_is_silent_for_whoever_switched_it_off(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    page = client.get("/me/").content.decode()
    assert 'name="is_coach_on" value="on" checked' in page
    assert client.post("/me/", {"coach": "chosen"}).status_code == 303
    assert checked(client) == {"version": 7, "checked": False, "language": "und", "findings": []}
    assert 'name="is_coach_on" value="on">' in client.get("/me/").content.decode()
    client.post("/me/", {"coach": "chosen", "is_coach_on": "on"})
    assert len(checked(client)["findings"]) == 1


@pytest.mark.parametrize("name", PEOPLE)
def test_everybody_puts_remarks_away_for_themselves(cast: Cast, signed_in_client: SignIn, name: str) -> None:
    client = signed_in_client(getattr(cast, name))
    mark = checked(client)["findings"][0]["fingerprint"]
    assert sent(client, DISMISSED, {"fingerprint": mark}).status_code == 204
    assert checked(client)["findings"] == []
    assert sent(client, FORGET, {}).status_code == 204
    assert len(checked(client)["findings"]) == 1


def test_without_script_a_plain_form_does_the_same(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    assert client.post(DISMISSED, {"fingerprint": MARK}).status_code == 303
    assert DismissedFinding.objects.get().account_id == cast.bob.id
    answer = client.post(FORGET)
    assert (answer.status_code, answer["Location"]) == (303, "/me/")
    assert "will be shown again" in client.get("/me/").content.decode()
    assert not DismissedFinding.objects.exists()
    assert client.post(DISMISSED, {"fingerprint": "<b>"}).status_code == 422
    assert client.get(DISMISSED).status_code == 405


def test_the_card_puts_a_question_on_the_agenda(cast: Cast, signed_in_client: SignIn) -> None:
    path = f"/reviews/{cast.review.id}/questions/new/"
    response = sent(signed_in_client(cast.bob), path, {"text": "What did Bob Brannigan <b>see</b>?"})
    question = OpenQuestion.objects.get()
    assert response.status_code == 201
    assert json.loads(response.content) == {
        "id": str(question.id),
        "href": f"/reviews/{cast.review.id}/#finding-{question.id}",
    }
    assert (question.own_level, "Bob" in question.text) == ("L2", False)
    page = signed_in_client(cast.alice).get(f"/reviews/{cast.review.id}/").content.decode()
    assert "&lt;b&gt;see&lt;/b&gt;" in page
    assert sent(signed_in_client(cast.bob), path, {"text": " "}).status_code == 422
    assert sent(signed_in_client(cast.mallory), path, {"text": "What?"}).status_code == 404
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    assert sent(signed_in_client(cast.rita), path, {"text": "What?"}).status_code == 403
    assert OpenQuestion.objects.count() == 1


def test_questions_have_a_list_that_teaches_and_readers_see_none_of_it(cast: Cast, signed_in_client: SignIn) -> None:
    page = f"/reviews/{cast.review.id}/"
    written = signed_in_client(cast.bob).get(page).content.decode()
    assert "Questions for the review" in written
    assert "How can we improve our systems?" in written
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    sent(signed_in_client(cast.bob), f"{page}questions/new/", {"text": "What did the graph show?"})
    assert "Questions for the review" not in signed_in_client(cast.rita).get(page).content.decode()
    assert "What did the graph show?" in signed_in_client(cast.bob).get(page).content.decode()


FIELDS = (
    ("events", "event", 1),
    ("factors", "factor", 3),
    ("lessons", "lesson", 3),
    ("action-items", "action_item", 2),
    ("questions/new", "question", 1),
)


@pytest.mark.parametrize(("folder", "place", "count"), FIELDS)
def test_every_field_in_which_people_tell_something_says_where_the_coach_is(
    cast: Cast, signed_in_client: SignIn, folder: str, place: str, count: int
) -> None:
    client = signed_in_client(cast.bob)
    address = f"/reviews/{cast.review.id}/{folder}/"
    form = client.get(address, headers={"HX-Request": "true"}).content.decode()
    assert form.count('data-coach-url="/wording/check/"') == count
    assert form.count(f'data-coach-place="{place}"') == count
    assert form.count(f'data-coach-review="{cast.review.id}"') == count
    assert form.count(f'data-coach-question-url="/reviews/{cast.review.id}/questions/new/"') == count
    assert form.count('data-coach-dismiss-url="/wording/dismissed/"') == count
    client.post("/me/", {"coach": "chosen"})
    assert "data-coach" not in client.get(address).content.decode()


def test_a_section_says_what_it_is_about(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.post(f"/reviews/{cast.review.id}/sections/", {"heading": "Lessons we learned"})
    sections = Review.objects.get(id=cast.review.id).sections
    about = {one.heading: client.get(f"/sections/{one.id}/edit/").content.decode() for one in sections.all()}
    assert 'data-coach-url="/wording/check/?section=lessons"' in about["Lessons we learned"]
    assert all('data-coach-place="section"' in page for page in about.values())


def test_the_manual_explains_each_rule_to_whoever_is_signed_in(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.rita)
    everything = client.get("/wording/rules/").content.decode()
    for rule in all_rules():
        assert f'href="/wording/rules/{rule.code}/"' in everything
        assert client.get(f"/wording/rules/{rule.code}/").status_code == 200
    page = client.get("/wording/rules/BL201/").content.decode()
    for heading in ("Why it matters", "What to ask instead", "What it leaves alone"):
        assert heading in page
    assert client.get("/wording/rules/bl201/").status_code == 200
    assert client.get("/wording/rules/BL999/").status_code == 404
    assert Client().get("/wording/rules/BL201/").status_code == 302


def test_checking_asks_the_database_little(
    cast: Cast, signed_in_client: SignIn, django_assert_max_num_queries: Any
) -> None:
    client = signed_in_client(cast.bob)
    body = {"text": TEXT * 20, "review": str(cast.review.id), "place": "section", "version": 1}
    sent(client, CHECK, body)
    with django_assert_max_num_queries(8):
        assert sent(client, CHECK, body).status_code == 200
