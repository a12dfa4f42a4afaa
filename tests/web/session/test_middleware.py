"""While nothing is set up, every page leads to the first run; pages are never kept by caches."""

import pytest
from django.test import Client

from tests.people import Cast


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/sign-in/", "/promise/", "/reviews/"])
def test_every_page_leads_to_the_first_run_while_nothing_is_set_up(client: Client, path: str) -> None:
    assert client.get(path).headers["Location"] == "/set-up/"


@pytest.mark.django_db
def test_health_checks_answer_while_nothing_is_set_up(client: Client) -> None:
    assert client.get("/healthz").status_code == 200


def test_pages_are_not_kept_by_caches(cast: Cast, client: Client) -> None:
    assert client.get("/sign-in/").headers["Cache-Control"].find("no-store") >= 0
