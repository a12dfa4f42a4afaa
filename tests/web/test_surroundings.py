"""What was done travels in the address, and nothing else does."""

from uuid import UUID

from django.test import RequestFactory

from lightkeeper.web.surroundings import Done, address_in_review, address_maker, done_in, uuid_or_none

REVIEW_ID = UUID(int=7)


def test_what_was_done_is_read_back_from_the_address() -> None:
    done = Done("removed", "factors", UUID(int=9))
    address = address_in_review(REVIEW_ID, "factors", done)
    assert address.endswith("#factors")
    assert done_in(RequestFactory().get(address.partition("#")[0])) == done


def test_an_address_that_says_anything_else_is_not_believed() -> None:
    assert done_in(RequestFactory().get("/?done=exploded")) is None
    assert done_in(RequestFactory().get("/?done=added&undo=x")) == Done("added", "", None)
    assert uuid_or_none("x" * 100_000) is None


def test_addresses_are_filled_in_with_an_id() -> None:
    assert address_maker("event").of(REVIEW_ID) == f"/events/{REVIEW_ID}/"


def test_taking_back_replaces_the_part_that_shows_it() -> None:
    assert Done("added", "story").target == "#story-events"
    assert Done("changed", "section-x").target == "#narrative"
    assert Done("added", "lessons").target == "#lessons"
