"""Visitors are asked to sign in before a page is made for them."""

import pytest
from django.test import Client

from tests.people import Cast

PAGES = (
    "/",
    "/reviews/",
    "/reviews/new/",
    "/incidents/",
    "/import/",
    "/me/",
    "/workspace/people/",
    "/workspace/trail/",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_visitor_is_led_to_sign_in_and_back(cast: Cast, client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/sign-in/?next={path}"


def test_a_fragment_asked_for_by_a_visitor_is_one_sentence(cast: Cast, client: Client) -> None:
    answer = client.get("/reviews/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["Content-Type"].startswith("text/plain")


def test_a_form_sent_by_a_visitor_leads_back_to_the_start_page(cast: Cast, client: Client) -> None:
    assert client.post("/reviews/new/", {"title": "x"}).headers["Location"] == "/sign-in/?next=/"
