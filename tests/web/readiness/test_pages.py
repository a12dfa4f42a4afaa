"""The checklist's page, and its part on the share page."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, ActionItem, Review
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.share.compare import compare_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

SignIn = Callable[[Account], Client]
ATTACK = "<script>alert('x')</script>"


@pytest.fixture
def address(cast: Cast) -> str:
    """Return the checklist of the cast's review."""
    return f"/reviews/{cast.review.id}/readiness/"


def test_the_list_stands_in_three_groups_with_reason_and_way(
    cast: Cast, signed_in_client: SignIn, address: str
) -> None:
    factor = add_factor(cast.actor("alice"), cast.review.id, FactorFields("The engineer forgot X"))
    page = signed_in_client(cast.alice).get(address).content.decode()
    places = [page.index(title) for title in ("Holds up sharing", "Worth mending", "Good to know")]
    assert places == sorted(places)
    assert "Nothing holds up sharing." in page
    assert "1 answer ends at a person or at a rule not kept." in page
    assert f'href="/reviews/{cast.review.id}/#finding-{factor.id}"' in page
    assert not any(word in page.partition("<main")[2].casefold() for word in ("score", " of 20", "%"))


def test_what_holds_up_sharing_comes_first(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    record_event(cast.actor("bob"), cast.review.id, EventFields(BEGAN_AT, "Our only DBA was on a train."))
    page = signed_in_client(cast.alice).get(address).content.decode()
    assert "Sharing waits." in page
    assert "1 place may still say who somebody is." in page
    assert f'href="/reviews/{cast.review.id}/share/"' in page


def test_who_contributes_reads_it_without_the_share_page(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    page = signed_in_client(cast.bob).get(address).content.decode()
    assert "Go to the share page" not in page.partition("Holds up sharing")[0]
    assert "ask two readers" not in page


@pytest.mark.parametrize(("who", "draft", "shared"), [("rita", 404, 403), ("mallory", 404, 403)])
def test_nobody_else_opens_it(
    cast: Cast, signed_in_client: SignIn, address: str, who: str, draft: int, shared: int
) -> None:
    client = signed_in_client(getattr(cast, who))
    assert client.get(address).status_code == draft
    Review.objects.filter(id=cast.review.id).update(state="shared", level="L1")
    assert client.get(address).status_code == shared
    assert Client().get(address).status_code == 302


def test_nothing_people_wrote_runs_on_it(cast: Cast, signed_in_client: SignIn, address: str) -> None:
    Review.objects.filter(id=cast.review.id).update(title=ATTACK)
    add_factor(cast.actor("alice"), cast.review.id, FactorFields(f"The engineer forgot {ATTACK}"))
    page = signed_in_client(cast.alice).get(address).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_the_share_page_says_what_waits_and_what_is_worth_mending(cast: Cast, signed_in_client: SignIn) -> None:
    item = add_action_item(cast.actor("alice"), cast.review.id, ActionItemFields("Set a limit"))
    ActionItem.objects.filter(id=item.id).update(state="agreed")
    client = signed_in_client(cast.alice)
    address = f"/reviews/{cast.review.id}/share/"
    page = client.get(address).content.decode()
    assert "1 agreed action item has not all of it yet." in page
    assert "Not answered yet: what went well" in page
    response = client.post(address, {"level": "L1", "has_read": "on"})
    assert response.status_code == 422
    assert "Give each an owner, a day and a factor" in response.content.decode()
    cast.review.refresh_from_db()
    assert cast.review.state == "draft"


def test_the_yes_carries_what_was_looked_at(cast: Cast, signed_in_client: SignIn) -> None:
    record_event(cast.actor("bob"), cast.review.id, EventFields(BEGAN_AT, "Our only DBA was on a train."))
    client = signed_in_client(cast.alice)
    address = f"/reviews/{cast.review.id}/share/"
    (mark,) = compare_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION).marks
    page = client.get(address).content.decode()
    assert f'name="decided" value="{mark}"' in page
    assert "and looked at every place above" in page
    assert client.post(address, {"level": "L1", "has_read": "on"}).status_code == 422
    assert client.post(address, {"level": "L1", "has_read": "on", "decided": mark}).status_code == 303
