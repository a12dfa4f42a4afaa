"""A workspace of thousands is shown fifty people at a time."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast


def test_everybody_stands_on_one_page_and_only_there(cast: Cast, signed_in_client: Callable[[Account], Client]) -> None:
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    Account.objects.bulk_create(
        Account(email=f"p{number}@quayside.example", display_name=f"Person {number:03}") for number in range(60)
    )
    client = signed_in_client(cast.alice)
    pages = [client.get(f"/workspace/people/?page={number}").content.decode() for number in (1, 2)]
    held = [[one for one in Account.objects.all() if one.email in page] for page in pages]
    # The page's head holds the address of whoever reads it on neither page, so each row counts once.
    assert [len(rows) for rows in held] == [50, 14]
    assert "1 to 50 of 64 people" in pages[0]


def test_a_page_beyond_the_last_is_the_last(cast: Cast, signed_in_client: Callable[[Account], Client]) -> None:
    Account.objects.filter(id=cast.alice.id).update(is_administrator=True)
    page = signed_in_client(cast.alice).get("/workspace/people/?page=99").content.decode()
    assert "1 to 4 of 4 people" in page
