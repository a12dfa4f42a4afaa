"""The page of a proposal: into an empty section, or beside what people wrote."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Section, TimelineEvent
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

SignIn = Callable[[Account], Client]
ATTACK = "<script>alert('x')</script>"


@pytest.fixture
def section_id(cast: Cast) -> UUID:
    """Return the summary of a review that holds one event."""
    record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, f"The queue grew {ATTACK}"))
    return Section.objects.get(review=cast.review, key="summary").id


def test_an_empty_section_is_filled_on_request_and_leads_back(
    cast: Cast, signed_in_client: SignIn, section_id: UUID
) -> None:
    client = signed_in_client(cast.bob)
    review = client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert f'href="/sections/{section_id}/draft/"' in review
    assert review.count("Assemble from the record") == 1, "sections for thought offer none"
    page = client.get(f"/sections/{section_id}/draft/").content.decode()
    assert "Put it into the empty section" in page
    assert "<script>alert" not in page
    assert f'href="/reviews/{cast.review.id}/#event-' in page
    version = Section.objects.get(id=section_id).version
    response = client.post(f"/sections/{section_id}/draft/", {"version": version})
    assert response.status_code == 303
    assert response.headers["Location"].endswith(f"#section-{section_id}")
    narrative = client.get(f"/reviews/{cast.review.id}/").content.decode().partition(f'id="section-{section_id}"')[2]
    assert f'<a href="#event-{TimelineEvent.objects.get().id}"' in narrative


def test_beside_peoples_words_it_is_only_shown(cast: Cast, signed_in_client: SignIn, section_id: UUID) -> None:
    client = signed_in_client(cast.alice)
    version = Section.objects.get(id=section_id).version
    write_section(cast.actor("bob"), section_id, "In our own words.", version)
    response = client.post(f"/sections/{section_id}/draft/", {"version": version})
    page = response.content.decode()
    assert response.status_code == 409
    assert "In our own words." in page
    assert "Put it into the empty section" not in page
    assert Section.objects.get(id=section_id).body == "In our own words."


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 20, "²"])
def test_a_form_that_does_not_say_what_was_seen_is_refused(
    cast: Cast, signed_in_client: SignIn, section_id: UUID, version: str
) -> None:
    response = signed_in_client(cast.alice).post(f"/sections/{section_id}/draft/", {"version": version})
    assert response.status_code == 422
    assert Section.objects.get(id=section_id).body == ""


@pytest.mark.parametrize(("who", "status"), [("rita", 404), ("mallory", 404)])
def test_nobody_else_opens_it(cast: Cast, signed_in_client: SignIn, section_id: UUID, who: str, status: int) -> None:
    client = signed_in_client(getattr(cast, who))
    assert client.get(f"/sections/{section_id}/draft/").status_code == status
    assert client.post(f"/sections/{section_id}/draft/", {"version": 1}).status_code == status
    assert Client().get(f"/sections/{section_id}/draft/").status_code == 302


def test_a_section_for_thought_says_so_kindly(cast: Cast, signed_in_client: SignIn) -> None:
    section = Section.objects.get(review=cast.review, key="how_it_made_sense")
    response = signed_in_client(cast.alice).get(f"/sections/{section.id}/draft/")
    assert response.status_code == 403
    assert "only people can answer" in response.content.decode()
