"""From a review to the places around it: everybody is offered those that open to them, and no others."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, Review
from tests.people import Cast

SignIn = Callable[[Account], Client]
EVERYTHING = ["recollection/", "preparation/", "meeting/", "questions/", "analysis/"]


def offered(text: str) -> list[str]:
    """Return the addresses of the places, the review's own first."""
    _, _, after = text.partition('aria-label="Around this review"')
    return re.findall(r'href="([^"]+)"', after.partition("</nav>")[0])


@pytest.mark.parametrize("person", ["alice", "bob"])
def test_those_taking_part_find_every_place_and_each_opens(cast: Cast, signed_in_client: SignIn, person: str) -> None:
    client, page = signed_in_client(getattr(cast, person)), f"/reviews/{cast.review.id}/"
    places = offered(client.get(page).content.decode())
    assert places == [page, *(page + one for one in (*EVERYTHING, "readiness/"))]
    assert [client.get(one).status_code for one in places] == [200] * len(places)


def test_readers_of_a_shared_review_are_led_nowhere_they_may_not_go(cast: Cast, signed_in_client: SignIn) -> None:
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    assert offered(signed_in_client(cast.rita).get(f"/reviews/{cast.review.id}/").content.decode()) == []
