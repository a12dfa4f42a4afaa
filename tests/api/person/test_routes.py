"""Tests of what the API says of whoever asks."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast


def test_people_learn_who_they_are_and_what_they_may_do_where(
    cast: Cast, signed_in_client: Callable[[Account], Client]
) -> None:
    assert signed_in_client(cast.bob).get("/api/me").json() == {
        "display_name": "Bob Brannigan",
        "email": "bob@quayside.example",
        "time_zone": "UTC",
        "is_administrator": False,
        "teams": [{"id": str(cast.team.id), "name": "Tideway", "role": "contributor"}],
    }
