"""Two people change a review's head or impact at once: the second sees both, and nothing is overwritten."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast

Sign = Callable[[Account], Client]
IMPACT = {f"{key}_precision": "exact" for key in ("started", "detected", "mitigated", "resolved")}


def version_in(page: bytes) -> str:
    return page.decode().split('name="version" value="')[1].split('"')[0]


def test_the_second_head_is_answered_with_both(cast: Cast, signed_in_client: Sign) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    address = f"/reviews/{cast.review.id}/head/"
    version = version_in(bob.get(address).content)
    said = {"kind": "full", "severity": "Sev1", "version": version}
    assert alice.post(address, {**said, "title": "The queue filled"}).status_code == 303
    answer = bob.post(address, {**said, "title": "The pool was full"})
    assert answer.status_code == 409
    assert b"The queue filled" in answer.content
    assert b"The pool was full" in answer.content
    cast.review.refresh_from_db()
    assert cast.review.title == "The queue filled"
    again = {**said, "title": "The queue and the pool", "version": version_in(answer.content)}
    assert bob.post(address, again).status_code == 303


def test_the_second_impact_is_answered_with_both(cast: Cast, signed_in_client: Sign) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    address = f"/reviews/{cast.review.id}/impact/"
    said = {**IMPACT, "version": version_in(bob.get(address).content)}
    assert alice.post(address, {**said, "affected_who": "all shops"}).status_code == 303
    answer = bob.post(address, {**said, "affected_who": "three shops"})
    assert answer.status_code == 409
    assert b"all shops" in answer.content
    assert b"three shops" in answer.content
    cast.review.refresh_from_db()
    assert cast.review.affected_who == "all shops"
