"""Error pages: one kind sentence each, the same for what is not there and what must not be known."""

from collections.abc import Callable
from uuid import uuid4

from django.test import Client, RequestFactory

from lightkeeper.store.models import Account
from lightkeeper.web.errors.pages import broken
from tests.people import Cast
from tests.web.recorded import HOSTILE, record_incident

SignIn = Callable[[Account], Client]


def test_what_is_not_there_reads_like_what_is_not_yours(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.mallory)
    missing, hidden = client.get(f"/incidents/{uuid4()}/"), client.get(f"/incidents/{record_incident(cast)}/")
    assert missing.status_code == hidden.status_code == 404
    told = [answer.content.decode().split("<main")[1] for answer in (missing, hidden)]
    assert told[0] == told[1]


def test_an_unknown_address_leads_back_to_the_start_page(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.rita).get(f"/{HOSTILE}/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert 'href="/"' in page
    assert HOSTILE not in page


def test_a_visitor_at_an_unknown_address_is_offered_to_sign_in(cast: Cast, client: Client) -> None:
    assert "/sign-in/" in client.get("/nowhere/").content.decode()


def test_a_fragment_is_answered_with_a_sentence_alone(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.mallory).get(f"/incidents/{uuid4()}/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/plain; charset=utf-8")


def test_a_form_without_its_token_is_told_what_to_do(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/sign-in/", {"login": "x"})
    assert answer.status_code == 403
    assert "copy what you wrote" in answer.content.decode()


def test_what_broke_is_said_without_the_database() -> None:
    request = RequestFactory().get("/")
    assert broken(request).status_code == 500
    fragment = broken(RequestFactory().get("/", headers={"HX-Request": "true"}))
    assert fragment.headers["Content-Type"].startswith("text/plain")


def test_a_method_a_page_does_not_take_is_refused(cast: Cast, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.alice).post("/incidents/").status_code == 405
