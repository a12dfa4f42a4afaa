"""Who will see this is said before every input (practice 7.2)."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Section
from tests.people import Cast

PLACES = ("events", "factors", "lessons", "action-items", "images", "impact", "head", "sections")


@pytest.mark.parametrize("place", PLACES)
def test_every_form_of_a_review_says_who_will_see_it(
    cast: Cast, signed_in_client: Callable[[Account], Client], place: str
) -> None:
    answer = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/{place}/")
    assert answer.status_code == 200
    assert b"Who will see this." in answer.content


def test_the_editor_and_the_import_say_it_too(cast: Cast, signed_in_client: Callable[[Account], Client]) -> None:
    section = Section.objects.filter(review=cast.review).first()
    assert section is not None
    assert b"Who will see this." in signed_in_client(cast.bob).get(f"/sections/{section.id}/edit/").content
    assert b"Who will see this." in signed_in_client(cast.alice).get("/import/").content
