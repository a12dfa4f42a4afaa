"""Tests of the share page: what both sides show, what saying yes needs, and what stricter does."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, AuditEntry, Review, Section, Statement
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

SignIn = Callable[[Account], Client]
ATTACK = "<script>alert('x')</script>"


@pytest.fixture
def address(cast: Cast) -> str:
    """Return where the cast's review is shared; it holds one event of Bob's."""
    fields = EventFields(BEGAN_AT + timedelta(minutes=7), "At 14:07 Bob Brannigan looked at db-3.quayside.example.")
    record_event(cast.actor("alice"), cast.review.id, fields)
    return f"/reviews/{cast.review.id}/share/"


@pytest.fixture
def client(cast: Cast, signed_in_client: SignIn) -> Client:
    """Return a client signed in as Alice."""
    return signed_in_client(cast.alice)


def test_both_sides_stand_beside_each_other(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert page.index("What you see") < page.index("What they will see")
    assert '<mark class="masked">T+7 min</mark>' in page
    assert '<mark class="masked">14:07</mark>' in page
    assert "Brannigan" not in page


def test_the_circle_is_chosen_by_address_and_says_who_reads(client: Client, address: str) -> None:
    pages = {level: client.get(f"{address}?level={level}").content.decode() for level in ("L2", "L1", "L0")}
    for level, page in pages.items():
        assert f'id="level-{level.lower()}" value="{level}" checked' in page
        assert page.count(" checked>") == 1
    assert "Share with those taking part" in pages["L2"]
    assert "Share with the organisation" in pages["L1"]
    assert "Make it public" in pages["L0"]
    assert "Tideway" in pages["L0"], "on the left"


@pytest.mark.parametrize("level", ["", "L3", "P", "L9", "<b>"])
def test_a_circle_that_is_none_shows_the_usual_one(client: Client, address: str, level: str) -> None:
    response = client.get(address, {"level": level})
    assert response.status_code == 200
    assert 'value="L1" checked' in response.content.decode()


def test_the_script_gets_the_sides_alone(client: Client, address: str) -> None:
    fragment = client.get(f"{address}?level=L0", headers={"HX-Request": "true"}).content.decode()
    assert fragment.lstrip().startswith('<div class="share-sides" id="sides">')
    assert "<html" not in fragment
    assert 'name="level" value="L0"' in fragment


def test_what_masks_cannot_judge_comes_first(cast: Cast, client: Client, address: str) -> None:
    section = Section.objects.filter(review=cast.review).first()
    assert section is not None
    Section.objects.filter(id=section.id).update(body="Our only DBA was on a train.")
    page = client.get(address).content.decode()
    assert page.index("Our only DBA") < page.index("What you see")
    assert f'href="#passage-{section.id}"' in page
    assert f'id="passage-{section.id}"' in page


def test_saying_yes_shares_it_and_leads_back_to_the_review(cast: Cast, client: Client, address: str) -> None:
    response = client.post(address, {"level": "L1", "has_read": "on"})
    assert response.status_code == 303
    assert response.headers["Location"] == f"/reviews/{cast.review.id}/"
    cast.review.refresh_from_db()
    assert (cast.review.state, cast.review.level) == ("shared", "L1")


def test_the_yes_needs_a_reader(cast: Cast, client: Client, address: str) -> None:
    response = client.post(address, {"level": "L0"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Read what they will see, then tick this box." in page
    assert 'aria-describedby="has-read_error"' in page
    assert 'value="L0" checked' in page
    cast.review.refresh_from_db()
    assert cast.review.state == "draft"


@pytest.mark.parametrize("level", ["", "L3", "P", "L9"])
def test_a_yes_for_nobody_we_know_is_asked_again(cast: Cast, client: Client, address: str, level: str) -> None:
    response = client.post(address, {"level": level, "has_read": "on"})
    assert response.status_code == 422
    assert "Choose who should read it." in response.content.decode()
    cast.review.refresh_from_db()
    assert cast.review.state == "draft"


def test_what_stands_in_the_way_is_said_before_and_after(client: Client, address: str) -> None:
    Statement.objects.all().delete()
    Review.objects.update(promise_version=0, boundary_version=0)
    assert "No promise is signed yet." in client.get(address).content.decode()
    response = client.post(address, {"level": "L1", "has_read": "on"})
    assert response.status_code == 422
    assert "No use-limitation promise is signed yet" in response.content.decode()


@pytest.mark.parametrize(("who", "draft", "shared"), [("bob", 403, 403), ("rita", 404, 403), ("mallory", 404, 403)])
def test_nobody_else_sees_or_says_anything_here(
    cast: Cast, signed_in_client: SignIn, address: str, who: str, draft: int, shared: int
) -> None:
    client = signed_in_client(getattr(cast, who))
    said = {"level": "L0", "has_read": "on"}
    assert [client.get(address).status_code, client.post(address, said).status_code] == [draft, draft]
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert [client.get(address).status_code, client.post(address, said).status_code] == [shared, shared]
    cast.review.refresh_from_db()
    assert cast.review.level == "L1"


def test_visitors_sign_in_first(cast: Cast, address: str) -> None:
    response = Client().get(address)
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/sign-in/")
    assert Client().get(address, headers={"HX-Request": "true"}).status_code == 401
    assert Client().post(address, {"level": "L0", "has_read": "on"}).status_code == 302
    cast.review.refresh_from_db()
    assert cast.review.state == "draft"


def test_stricter_takes_effect_at_once(cast: Cast, client: Client, address: str, signed_in_client: SignIn) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    page = client.get(address).content.decode()
    assert "Only those taking part" in page
    response = client.post(f"/reviews/{cast.review.id}/restrict/", {"level": "L2"})
    assert response.status_code == 303
    assert signed_in_client(cast.mallory).get(f"/api/reviews/{cast.review.id}").status_code == 404
    assert AuditEntry.objects.filter(what="restricted", detail="L2").exists()


@pytest.mark.parametrize("level", ["L0", "L1", "P", ""])
def test_opener_is_not_stricter_and_says_so(cast: Cast, client: Client, address: str, level: str) -> None:
    response = client.post(f"/reviews/{cast.review.id}/restrict/", {"level": level}, follow=True)
    assert "Nothing was changed." in response.content.decode()
    cast.review.refresh_from_db()
    assert cast.review.level == "L2"


@pytest.mark.parametrize(("who", "status"), [("bob", 403), ("rita", 404), ("mallory", 404)])
def test_nobody_else_makes_it_stricter(cast: Cast, signed_in_client: SignIn, who: str, status: int) -> None:
    response = signed_in_client(getattr(cast, who)).post(f"/reviews/{cast.review.id}/restrict/", {"level": "L3"})
    assert response.status_code == status
    cast.review.refresh_from_db()
    assert cast.review.level == "L2"


def test_nothing_people_wrote_runs_on_either_side(cast: Cast, client: Client, address: str) -> None:
    Review.objects.update(title=ATTACK, severity=ATTACK, services=[ATTACK], affected_who=ATTACK, source_url=ATTACK)
    Section.objects.update(heading=ATTACK, body=ATTACK)
    for level in ("L2", "L1", "L0"):
        page = client.get(f"{address}?level={level}").content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;" in page
