"""What every answer carries, what the log says of it, and how the server says that it is well."""

import logging
from collections.abc import Callable

import pytest
from django.db import OperationalError, connection
from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast

SignIn = Callable[[Account], Client]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Listen to everything that is logged."""
    caplog.set_level(logging.DEBUG)
    return caplog


def said(log: pytest.LogCaptureFixture) -> str:
    """Return what the loggers of requests and refusals said, as the settings let them."""
    ours = (record for record in log.records if logging.getLogger(record.name).isEnabledFor(record.levelno))
    return "\n".join(
        f"{record.name} {record.getMessage()}" for record in ours if record.name.split(".")[0] != "asyncio"
    )


def test_the_log_names_the_route_and_neither_ids_nor_words_nor_people(
    cast: Cast, signed_in_client: SignIn, log: pytest.LogCaptureFixture
) -> None:
    client = signed_in_client(cast.alice)
    log.clear()
    client.get(f"/reviews/{cast.review.id}/", {"words": "secretword"})
    client.get("/reviews/?words=secretword")
    client.get("/secretword/")
    client.post(f"/reviews/{cast.review.id}/events/", {"text": "secretword"})
    client.generic("ALICE", "/")
    text = said(log)
    assert "reviews/<uuid:review_id>/" in text
    assert "GET (no such address) 404" in text
    for unsaid in (str(cast.review.id), "secretword", "alice", "ALICE", "Arkwright"):
        assert unsaid not in text


def test_a_form_without_its_token_leaves_no_address_in_the_log(cast: Cast, log: pytest.LogCaptureFixture) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(f"/reviews/{cast.review.id}/events/", {"text": "secretword"}).status_code == 403
    assert str(cast.review.id) not in said(log)


@pytest.mark.parametrize("path", ["/promise/", "/healthz", "/nowhere/", "/api/nowhere", "/sign-in/"])
def test_every_answer_carries_the_content_policy(cast: Cast, path: str) -> None:
    headers = Client().get(path).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["script-src"] == policy["connect-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


def test_no_two_answers_share_a_nonce(cast: Cast) -> None:
    policies = {Client().get("/promise/").headers["Content-Security-Policy"] for _ in range(3)}
    assert len(policies) == 3


@pytest.mark.parametrize("path", ["/promise/", "/reviews/", "/"])
def test_pages_are_kept_by_no_cache(cast: Cast, signed_in_client: SignIn, path: str) -> None:
    assert "no-store" in signed_in_client(cast.rita).get(path).headers["Cache-Control"]


def test_the_server_says_that_it_lives_without_asking_the_database() -> None:
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"alive\n")


def test_the_server_is_ready_while_its_database_answers(db: None) -> None:
    assert Client().get("/readyz").status_code == 200


def test_the_server_is_not_ready_while_its_database_does_not(db: None) -> None:
    def refuse(*_: object) -> None:
        raise OperationalError("gone")

    with connection.execute_wrapper(refuse):
        answer = Client().get("/readyz")
    assert answer.status_code == 503
    assert b"gone" not in answer.content


def test_the_log_says_nothing_of_who_looked_for_support(
    cast: Cast, signed_in_client: SignIn, log: pytest.LogCaptureFixture
) -> None:
    client = signed_in_client(cast.bob)
    log.clear()
    assert client.get("/support/").status_code == 200
    assert Client().get("/support/").status_code == 302
    assert "support" not in said(log)
    client.get("/promise/")
    assert "GET promise/ 200" in said(log)
