"""Incidents: who sees them, what their page shows, and how a review begins from one."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, Participation, Review
from tests.people import Cast
from tests.web.recorded import HOSTILE, record_incident

SignIn = Callable[[Account], Client]


@pytest.mark.parametrize(("name", "is_shown"), [("alice", True), ("bob", True), ("rita", False), ("mallory", False)])
def test_incidents_are_for_those_who_look_back_in_the_team(
    cast: Cast, signed_in_client: SignIn, name: str, is_shown: bool
) -> None:
    incident_id = record_incident(cast)
    client = signed_in_client(getattr(cast, name))
    assert ("Orders wait" in client.get("/incidents/").content.decode()) is is_shown
    assert client.get(f"/incidents/{incident_id}/").status_code == (200 if is_shown else 404)
    if not is_shown:
        assert client.post(f"/incidents/{incident_id}/review/").status_code == 404
        assert Review.objects.count() == 1


def test_the_list_is_narrowed_to_what_waits_and_to_a_severity(cast: Cast, signed_in_client: SignIn) -> None:
    waiting = record_incident(cast, "Q1", "SEV1", "First thing")
    record_incident(cast, "Q2", "SEV3", "Second thing")
    client = signed_in_client(cast.alice)
    page = client.get("/incidents/?waiting=on&severity=sev1").content.decode()
    assert "First thing" in page
    assert "Second thing" not in page
    client.post(f"/incidents/{waiting}/review/")
    page = client.get("/incidents/?waiting=on").content.decode()
    assert "First thing" not in page
    assert "Second thing" in page


def test_a_page_that_is_no_number_is_the_first(cast: Cast, signed_in_client: SignIn) -> None:
    record_incident(cast)
    client = signed_in_client(cast.alice)
    for page in ("0", "-1", "x", "9" * 40, "²"):
        assert client.get("/incidents/", {"page": page}).status_code == 200


def test_the_page_shows_facts_counts_and_roles_instead_of_names(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    page = signed_in_client(cast.bob).get(f"/incidents/{incident_id}/").content.decode()
    assert "2 entries" in page
    assert "2 from PagerDuty" in page
    assert "Responder A" in page
    assert "Nadia" not in page
    assert HOSTILE not in page
    assert "queue depth &lt;script&gt;" in page


def test_the_boundary_stands_before_the_first_choice(cast: Cast, signed_in_client: SignIn) -> None:
    page = signed_in_client(cast.alice).get(f"/incidents/{record_incident(cast)}/").content.decode()
    main = page.split("<main")[1]
    assert 0 < main.index("Who will see this") < main.index('name="template_key"')


def test_one_press_starts_the_review_and_leads_to_it(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    answer = signed_in_client(cast.bob).post(f"/incidents/{incident_id}/review/")
    review = Review.objects.get(incident_id=incident_id)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/reviews/{review.id}/")
    assert Participation.objects.get(review=review).account_id == cast.bob.id


def test_questions_and_kind_can_be_chosen(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    told = {"template_key": "short", "kind": "near_miss"}
    signed_in_client(cast.alice).post(f"/incidents/{incident_id}/review/", told)
    assert Review.objects.get(incident_id=incident_id).kind == "near_miss"


def test_an_unknown_choice_comes_back_with_a_sentence(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    answer = signed_in_client(cast.alice).post(f"/incidents/{incident_id}/review/", {"template_key": HOSTILE})
    assert answer.status_code == 422
    assert HOSTILE not in answer.content.decode()
    assert not Review.objects.filter(incident_id=incident_id).exists()


def test_pressing_twice_leads_to_the_same_review(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    client = signed_in_client(cast.alice)
    first = client.post(f"/incidents/{incident_id}/review/")
    assert client.post(f"/incidents/{incident_id}/review/").headers["Location"] == first.headers["Location"]
    assert Review.objects.filter(incident_id=incident_id).count() == 1


def test_a_colleague_outside_a_restricted_review_is_not_told_where_it_is(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    signed_in_client(cast.alice).post(f"/incidents/{incident_id}/review/")
    Review.objects.filter(incident_id=incident_id).update(level=Level.RESTRICTED)
    review = Review.objects.get(incident_id=incident_id)
    client = signed_in_client(cast.bob)
    page = client.get(f"/incidents/{incident_id}/").content.decode()
    assert str(review.id) not in page
    assert "for those taking part" in page
    assert client.post(f"/incidents/{incident_id}/review/").headers["Location"] == f"/incidents/{incident_id}/"


def test_an_incident_that_does_not_exist_reads_like_one_that_is_not_yours(cast: Cast, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.alice).get(f"/incidents/{uuid4()}/").status_code == 404
