"""Tests of the print view and of files: who gets them, under which name, and how safely they travel."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, AuditEntry, Review, Section
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]
FORMATS = ("markdown", "html", "pdf", "docx", "json")
ATTACK = "<script>alert('x')</script>"


def file_address(review_id: UUID, format_name: str = "markdown", edition: str = "") -> str:
    """Return where a file is fetched from."""
    return f"/reviews/{review_id}/export/{format_name}/" + (f"?edition={edition}" if edition else "")


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_file_is_sent_to_be_saved_and_cannot_run(cast: Cast, signed_in_client: SignIn, format_name: str) -> None:
    response = signed_in_client(cast.bob).get(file_address(cast.review.id, format_name))
    assert response.status_code == 200
    assert response.headers["Content-Disposition"].startswith("attachment; filename=")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert response.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("path", ["print/", *(f"export/{one}/" for one in FORMATS)])
@pytest.mark.parametrize(("who", "status"), [("alice", 200), ("bob", 200), ("rita", 404), ("mallory", 404)])
def test_a_draft_leaves_only_with_those_taking_part(
    cast: Cast, signed_in_client: SignIn, path: str, who: str, status: int
) -> None:
    assert signed_in_client(getattr(cast, who)).get(f"/reviews/{cast.review.id}/{path}").status_code == status


@pytest.mark.parametrize("path", ["print/", *(f"export/{one}/" for one in FORMATS)])
def test_visitors_sign_in_first_even_for_what_is_public(cast: Cast, path: str) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    response = Client().get(f"/reviews/{cast.review.id}/{path}")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/sign-in/")
    assert not AuditEntry.objects.filter(what="exported").exists()


def test_a_reader_gets_no_more_than_a_reader_may_see(cast: Cast, signed_in_client: SignIn) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    client = signed_in_client(cast.rita)
    whole = client.get(file_address(cast.review.id, edition="participants")).content.decode()
    assert "everyone signed in (L1)" in whole
    page = client.get(f"/reviews/{cast.review.id}/print/").content.decode()
    assert "edition=participants" not in page
    assert "edition=public" in page


@pytest.mark.parametrize("title", ["Queue “filled” up / übervoll", "日本語", ".", "../../etc/passwd", 'a";b\r\nX: y'])
def test_the_name_of_a_file_is_plain_whatever_the_title(cast: Cast, signed_in_client: SignIn, title: str) -> None:
    Review.objects.update(title=title)
    header = signed_in_client(cast.bob).get(file_address(cast.review.id)).headers["Content-Disposition"]
    assert "/" not in header
    assert "\n" not in header
    assert header.isascii()


@pytest.mark.parametrize("address", ["export/odt/", "export/../", "export/markdown/?edition=L3", "print/?edition=all"])
def test_what_cannot_be_written_is_refused_kindly(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    response = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/{address}")
    assert response.status_code in (404, 422)
    assert b"Traceback" not in response.content


def test_a_review_that_does_not_exist_is_refused_as_one_that_is_not_shared(
    cast: Cast, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.mallory)
    pages = [client.get(f"/reviews/{one}/print/") for one in (cast.review.id, uuid4())]
    assert [page.status_code for page in pages] == [404, 404]


def test_the_print_view_is_a_plain_document_with_a_way_back(cast: Cast, signed_in_client: SignIn) -> None:
    page = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/print/").content.decode()
    assert f'href="/reviews/{cast.review.id}/"' in page
    assert "document.css" in page
    assert "data-print" in page
    assert "<style" not in page


def test_nothing_people_wrote_runs_in_the_print_view(cast: Cast, signed_in_client: SignIn) -> None:
    Review.objects.update(title=ATTACK)
    Section.objects.update(heading=ATTACK, body=ATTACK, question=ATTACK)
    page = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/print/").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_files_are_only_ever_read(cast: Cast, signed_in_client: SignIn, method: str) -> None:
    assert getattr(signed_in_client(cast.bob), method)(file_address(cast.review.id)).status_code == 405
