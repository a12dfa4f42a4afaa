"""Refusals of use cases become answers, and too much at once is refused with its limit."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast

SignIn = Callable[[Account], Client]
MEGABYTE = 1024 * 1024


@pytest.mark.parametrize("path", ["/reviews/new/", "/me/", "/import/"])
def test_a_form_of_more_than_five_megabytes_is_refused(cast: Cast, signed_in_client: SignIn, path: str) -> None:
    client = signed_in_client(cast.alice)
    body = b"title=" + b"x" * (5 * MEGABYTE)
    answer = client.post(path, body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "at most 5 MB" in answer.content.decode()


def test_a_form_of_more_than_five_megabytes_with_checked_token_is_refused(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/sign-in/")
    body = b"login=" + b"x" * (5 * MEGABYTE)
    answer = client.post("/sign-in/", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413


def test_a_request_that_announces_more_than_any_page_takes_is_not_read(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.alice).post("/import/", {"source": "slack"}, CONTENT_LENGTH=str(300 * MEGABYTE))
    assert answer.status_code == 413


def test_too_many_fields_are_refused(cast: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(cast.alice).post("/me/", {f"field{number}": "x" for number in range(600)})
    assert answer.status_code == 400
    assert "more fields" in answer.content.decode()


def test_what_is_not_there_is_not_logged_as_broken(
    cast: Cast, signed_in_client: SignIn, caplog: pytest.LogCaptureFixture
) -> None:
    signed_in_client(cast.alice).get("/set-up/")
    assert "broke" not in caplog.text
