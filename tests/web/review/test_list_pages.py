"""The list of reviews: narrowing, ordering, pages, kept views; and starting a review."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.store.models import Account, Review, SavedView
from lightkeeper.usecases.review.start_review import NewReview, start_review
from tests.people import Cast
from tests.web.recorded import HOSTILE, record_incident

SignIn = Callable[[Account], Client]


def _start(cast: Cast, title: str, kind: ReviewKind = ReviewKind.FULL, severity: str = "") -> Review:
    said = NewReview(title=title, kind=kind, team_id=cast.team.id, severity=severity)
    return start_review(cast.actor("alice"), said)


def _told(cast: Cast, **changed: str) -> dict[str, str]:
    return {"title": "A near miss", "team": str(cast.team.id), "template_key": "near_miss", **changed}


@pytest.mark.parametrize(("name", "is_shown"), [("alice", True), ("bob", True), ("rita", False), ("mallory", False)])
def test_a_draft_is_listed_for_those_taking_part_only(
    cast: Cast, signed_in_client: SignIn, name: str, is_shown: bool
) -> None:
    page = signed_in_client(getattr(cast, name)).get("/reviews/").content.decode()
    assert ("Queue filled up" in page) is is_shown


@pytest.mark.parametrize(
    ("query", "is_shown"),
    [
        ("kind=near_miss", True),
        ("kind=full", False),
        ("state=draft", True),
        ("state=shared", False),
        ("severity=P2", True),
        ("mine=on", True),
        ("words=lanterns", True),
        ("words=nowhere", False),
    ],
)
def test_the_list_is_narrowed(cast: Cast, signed_in_client: SignIn, query: str, is_shown: bool) -> None:
    _start(cast, "Nearly dark lanterns", ReviewKind.NEAR_MISS, "P2")
    page = signed_in_client(cast.alice).get(f"/reviews/?{query}").content.decode()
    assert ("Nearly dark lanterns" in page) is is_shown
    if not is_shown and "Queue filled up" not in page:
        assert "Nothing matches" in page


def test_narrowing_to_a_team_keeps_its_reviews(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert "Queue filled up" in client.get(f"/reviews/?team={cast.team.id}").content.decode()
    assert "Queue filled up" not in client.get(f"/reviews/?team={cast.other_team.id}").content.decode()


@pytest.mark.parametrize("field", ["kind", "state", "team", "severity", "sort"])
def test_a_value_that_cannot_be_used_is_said_and_the_list_still_shown(
    cast: Cast, signed_in_client: SignIn, field: str
) -> None:
    answer = signed_in_client(cast.alice).get("/reviews/", {field: HOSTILE})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "not one of the choices" in page
    assert "Queue filled up" in page
    assert HOSTILE not in page


def test_columns_order_the_list_and_say_so(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    page = client.get("/reviews/?kind=full").content.decode()
    assert 'aria-sort="descending"' in page
    assert "?kind=full&amp;sort=oldest" in page
    assert 'aria-sort="ascending"' in client.get("/reviews/?sort=oldest").content.decode()
    assert client.get("/reviews/?sort=severity").status_code == 200


def test_pages_hold_twenty_five_and_keep_what_narrows(cast: Cast, signed_in_client: SignIn) -> None:
    for number in range(26):
        _start(cast, f"Thing {number}")
    client = signed_in_client(cast.alice)
    page = client.get("/reviews/?state=draft").content.decode()
    assert "1 to 25 of 27 reviews" in page
    assert "?state=draft&amp;page=2" in page
    assert "26 to 27 of 27 reviews" in client.get("/reviews/?state=draft&page=2").content.decode()
    assert "26 to 27 of 27 reviews" in client.get("/reviews/?page=999").content.decode()


def test_a_fragment_is_the_list_and_its_views_alone(cast: Cast, signed_in_client: SignIn) -> None:
    path = "/reviews/?words=&state=draft&kind="
    answer = signed_in_client(cast.alice).get(path, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.headers["HX-Push-Url"] == "/reviews/?state=draft"
    assert 'hx-swap-oob="true"' in page
    assert page.strip().startswith('<section id="found"')
    assert "<html" not in page


def test_titles_are_escaped(cast: Cast, signed_in_client: SignIn) -> None:
    _start(cast, HOSTILE)
    page = signed_in_client(cast.alice).get("/reviews/").content.decode()
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_views_are_kept_for_oneself_and_forgotten(cast: Cast, signed_in_client: SignIn) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    answer = alice.post("/reviews/views/", {"name": f"Mine {HOSTILE}", "query": "state=draft&sort=oldest"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/reviews/?state=draft&sort=oldest")
    page = alice.get("/reviews/").content.decode()
    assert 'href="/reviews/?state=draft&amp;sort=oldest"' in page
    assert HOSTILE not in page
    view = SavedView.objects.get()
    assert "state=draft&amp;sort=oldest" not in bob.get("/reviews/").content.decode()
    assert bob.post(f"/reviews/views/{view.id}/forget/").status_code == 404
    assert alice.post(f"/reviews/views/{view.id}/forget/").status_code == 303
    assert not SavedView.objects.exists()


def test_a_view_without_a_name_is_not_kept(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.alice).post("/reviews/views/", {"name": " ", "query": "mine=on"})
    assert answer.status_code == 422
    assert not SavedView.objects.exists()


def test_the_most_severe_incidents_without_a_review_are_one_click_away(cast: Cast, signed_in_client: SignIn) -> None:
    record_incident(cast, severity="P1 & up")
    assert "waiting=on&amp;severity=P1%20%26%20up" in signed_in_client(cast.bob).get("/reviews/").content.decode()


def test_starting_shows_the_boundary_first_and_leads_to_the_draft(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    main = client.get("/reviews/new/").content.decode().split("<main")[1]
    assert 0 < main.index("Who will see this") < main.index('name="title"')
    answer = client.post("/reviews/new/", _told(cast))
    review = Review.objects.get(title="A near miss")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/reviews/{review.id}/")
    assert review.kind == "near_miss"


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"title": ""}, "Say what happened in a few words"),
        ({"team": "x"}, "not one of the choices"),
        ({"template_key": "x"}, "not one of the choices"),
        ({"kind": HOSTILE}, "not one of the choices"),
    ],
)
def test_a_start_that_cannot_be_used_keeps_every_word(
    cast: Cast, signed_in_client: SignIn, changed: dict[str, str], sentence: str
) -> None:
    answer = signed_in_client(cast.alice).post("/reviews/new/", _told(cast, severity=HOSTILE[:40], **changed))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert Review.objects.count() == 1


def test_a_team_of_others_cannot_be_chosen(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.bob).post("/reviews/new/", _told(cast, team=str(cast.other_team.id)))
    assert answer.status_code == 422
    assert Review.objects.count() == 1


def test_a_reader_is_told_kindly_who_starts_reviews(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.rita)
    assert "Start a review" not in client.get("/reviews/").content.decode()
    assert client.get("/reviews/new/").status_code == 403
    assert client.post("/reviews/new/", _told(cast)).status_code == 403
    assert Review.objects.count() == 1
