"""Sections are tested by what is kept, above all when two people write at once."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Section
from tests.people import Cast

SignIn = Callable[[Account], Client]


@pytest.fixture
def section(cast: Cast) -> Section:
    found = Section.objects.filter(review=cast.review).first()
    assert found
    return found


def test_a_section_is_written_and_read_as_safe_html(cast: Cast, section: Section, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    said = {"body": "It **grew** <script>alert(1)</script> [x](javascript:alert(1))", "version": "1", "own_level": ""}
    response = client.post(f"/sections/{section.id}/", said)
    assert response.status_code == 303
    assert f"#section-{section.id}" in response["Location"]
    text = client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert "<strong>grew</strong>" in text
    assert "<script>alert" not in text
    assert 'href="javascript' not in text


def test_names_become_roles_when_a_section_is_saved(cast: Cast, section: Section, signed_in_client: SignIn) -> None:
    said = {"body": "Bob Brannigan looked first", "version": "1", "own_level": ""}
    signed_in_client(cast.alice).post(f"/sections/{section.id}/", said)
    section.refresh_from_db()
    assert section.body == "Responder A looked first"


def test_whoever_saves_second_is_shown_both_texts_and_a_proposal(
    cast: Cast, section: Section, signed_in_client: SignIn
) -> None:
    signed_in_client(cast.bob).post(f"/sections/{section.id}/", {"body": "same\nfirst", "version": "1"})
    client = signed_in_client(cast.alice)
    response = client.post(f"/sections/{section.id}/", {"body": "same\nsecond", "version": "1"})
    text = response.content.decode()
    section.refresh_from_db()
    assert response.status_code == 409
    assert section.body == "same\nfirst"
    assert "same\nfirst\nsecond</textarea>" in text
    assert "same\nsecond</textarea>" in text
    assert 'name="version" value="2"' in text
    assert client.post(f"/sections/{section.id}/", {"body": "both", "version": "2"}).status_code == 303
    section.refresh_from_db()
    assert section.body == "both"


def test_the_editor_says_where_to_preview_and_to_upload(cast: Cast, section: Section, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.bob).get(f"/sections/{section.id}/edit/").content.decode()
    assert f'data-preview-url="/reviews/{cast.review.id}/preview/"' in text
    assert f'data-upload-url="/reviews/{cast.review.id}/images/"' in text
    assert section.question.split("?")[0][:20] in text


def test_a_preview_is_safe_html_without_names(cast: Cast, signed_in_client: SignIn) -> None:
    preview = f"/reviews/{cast.review.id}/preview/"
    answer = signed_in_client(cast.bob).post(preview, {"body": "*Alice Arkwright* <img src=x onerror=alert(1)>"})
    text = answer.content.decode()
    assert "<em>Facilitator A</em>" in text
    assert "<img src=x" not in text
    assert signed_in_client(cast.rita).post(preview, {"body": "x"}).status_code == 404
    assert Client().post(preview, {"body": "x"}).status_code == 302


def test_a_section_of_ones_own_is_added_taken_out_and_brought_back(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    add = f"/reviews/{cast.review.id}/sections/"
    assert client.post(add, {"heading": " "}).status_code == 422
    assert client.post(add, {"heading": "What the weather did"}).status_code == 303
    section = Section.objects.get(heading="What the weather did")
    response = client.post(f"/sections/{section.id}/remove/")
    page = client.get(response["Location"].partition("#")[0]).content.decode()
    assert "What the weather did" not in page
    undo = page.partition("/undo/")[2][:36]
    client.post(f"/reviews/{cast.review.id}/undo/{UUID(undo)}/")
    assert "What the weather did" in client.get(f"/reviews/{cast.review.id}/").content.decode()


def test_rita_and_mallory_write_in_no_section(cast: Cast, section: Section, signed_in_client: SignIn) -> None:
    for account in (cast.rita, cast.mallory):
        client = signed_in_client(account)
        assert client.get(f"/sections/{section.id}/edit/").status_code == 404
        assert client.post(f"/sections/{section.id}/", {"body": "x", "version": "1"}).status_code == 404
        assert client.post(f"/sections/{section.id}/remove/").status_code == 404
    section.refresh_from_db()
    assert section.body == ""


def test_a_form_without_its_version_is_not_saved(cast: Cast, section: Section, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.bob).post(f"/sections/{section.id}/", {"body": "x"}).status_code == 422


def test_a_card_is_opened_by_one_button_and_one_that_is_too_long_comes_back_with_every_word(
    cast: Cast, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    review = f"/reviews/{cast.review.id}/"
    assert "Write the 60-second card" in client.get(review).content.decode()
    opened = client.post(f"{review}card/")
    card = Section.objects.get(key="card")
    assert opened["Location"] == f"/sections/{card.id}/edit/"
    assert "At most 120 words." in client.get(opened["Location"]).content.decode()
    long = client.post(f"/sections/{card.id}/", {"body": "wave " * 121, "version": "1", "own_level": ""})
    assert long.status_code == 422
    assert "these are 121." in long.content.decode()
    assert "121 of 120 words." in long.content.decode()
    assert "wave wave" in long.content.decode()
    client.post(f"/sections/{card.id}/", {"body": "The BGP session held.", "version": "1", "own_level": ""})
    page = client.get(review).content.decode()
    assert "Write the 60-second card" not in page
    assert page.index("The BGP session held.") < page.index("Summary</h2>")
    assert "Not everybody knows BGP." in client.get(f"/sections/{card.id}/edit/").content.decode()


def test_a_card_is_for_those_who_write(cast: Cast, signed_in_client: SignIn) -> None:
    for account in (cast.rita, cast.mallory):
        assert signed_in_client(account).post(f"/reviews/{cast.review.id}/card/").status_code == 404
    assert not Section.objects.filter(key="card").exists()
