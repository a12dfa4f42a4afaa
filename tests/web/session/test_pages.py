"""The first run, the sample people, preferences and the promise."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Statement, Workspace
from lightkeeper.usecases.statement.sign_statement import sign_statement
from tests.people import Cast

SignIn = Callable[[Account], Client]
FIRST_RUN = {
    "organisation": "Quayside",
    "team": "Tideway",
    "display_name": "Alice Arkwright",
    "email": "alice@quayside.example",
    "password": "calm-harbour-lights",
    "promise": "We learn, and nothing else.",
    "is_promised": "on",
}


@pytest.fixture
def sample(cast: Cast) -> Cast:
    """Return the cast in a sample workspace, with Alice under the sample's address."""
    Workspace.objects.update(is_sample=True)
    Account.objects.filter(id=cast.alice.id).update(email="alice@harbourbooks.example")
    return cast


@pytest.mark.django_db
def test_the_first_person_sets_up_and_is_signed_in(client: Client) -> None:
    answer = client.post("/set-up/", FIRST_RUN)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert client.get("/").status_code == 200
    assert Statement.objects.filter(signed_by="Alice Arkwright").count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"organisation": ""}, "Please write a name"),
        ({"password": "short"}, "at least 10 characters"),
        ({"is_promised": ""}, "Without the promise nobody can write here"),
        ({"promise": "We, {who}, promise"}, "can be filled in"),
    ],
)
def test_a_first_run_that_cannot_be_used_comes_back_whole(
    client: Client, change: dict[str, str], sentence: str
) -> None:
    answer = client.post("/set-up/", {**FIRST_RUN, "team": "<b>Tideway</b>", **change})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "&lt;b&gt;Tideway&lt;/b&gt;" in page
    assert not Workspace.objects.exists()


def test_after_the_first_run_there_is_nothing_to_set_up(cast: Cast, client: Client) -> None:
    assert client.get("/set-up/").status_code == 404
    assert client.post("/set-up/", FIRST_RUN).status_code == 404


def test_the_sample_workspace_offers_its_people(sample: Cast, client: Client) -> None:
    page = client.get("/sign-in/").content.decode()
    assert page.count("Continue as ") >= 4
    answer = client.post("/demo/sign-in/alice/", {"next": "/reviews/"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/reviews/")
    assert client.get("/").status_code == 200


def test_continuing_never_leads_to_another_site(sample: Cast, client: Client) -> None:
    answer = client.post("/demo/sign-in/alice/", {"next": "https://elsewhere.example/"})
    assert answer.headers["Location"] == "/"


def test_outside_the_sample_nobody_continues_as_anybody(cast: Cast, client: Client) -> None:
    Account.objects.filter(id=cast.alice.id).update(email="alice@harbourbooks.example")
    assert client.post("/demo/sign-in/alice/").status_code == 404
    assert "Continue as" not in client.get("/sign-in/").content.decode()
    assert client.get("/").status_code == 302


def test_an_unknown_sample_person_is_not_there(sample: Cast, client: Client) -> None:
    assert client.post("/demo/sign-in/nobody/").status_code == 404
    assert client.get("/demo/sign-in/alice/").status_code == 405


def test_a_time_zone_is_kept_and_used(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.rita)
    assert client.post("/me/", {"time_zone": "Asia/Tokyo"}).status_code == 303
    assert 'data-time-zone="Asia/Tokyo"' in client.get("/me/").content.decode()


def test_an_unknown_time_zone_is_refused_at_its_field(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.rita).post("/me/", {"time_zone": "<i>Atlantis</i>"})
    assert answer.status_code == 422
    assert "<i>Atlantis" not in answer.content.decode()


def test_the_theme_switch_leads_back_to_the_page_it_stood_on(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    answer = client.post("/me/", {"theme": "dark"}, headers={"Referer": "http://testserver/reviews/?mine=on"})
    assert answer.headers["Location"] == "http://testserver/reviews/?mine=on"
    assert 'data-theme="dark"' in client.get("/").content.decode()
    away = client.post("/me/", {"theme": "light"}, headers={"Referer": "https://elsewhere.example/"})
    assert away.headers["Location"] == "/me/"


def test_the_promise_is_open_to_everybody_and_its_history_to_people_here(
    cast: Cast, client: Client, signed_in_client: SignIn
) -> None:
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    sign_statement(cast.actor("alice"), Statement.PROMISE, "New words <script>", "the board")
    page = client.get("/promise/").content.decode()
    assert "New words" in page
    assert "<script>" not in page.split("<main")[1]
    assert "Quayside" in page
    assert "Earlier versions" not in page
    assert "Earlier versions" in signed_in_client(cast.mallory).get("/promise/").content.decode()
