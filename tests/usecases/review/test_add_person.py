"""Somebody without an account gets a role, and it stands wherever the review shows their name."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Identity
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.add_person import add_person
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


def test_a_customer_written_before_is_shown_by_role_from_then_on(cast: Cast) -> None:
    alice = cast.actor("alice")
    record_event(alice, cast.review.id, EventFields(BEGAN_AT, "Ingrid Vasterholm wrote in; inga called back"))
    add_person(alice, cast.review.id, "Ingrid Vasterholm", "Customer", "Inga, Quayside Shipping")
    inside = rendition_for(alice, cast.review.id, Level.PARTICIPANTS).events[0].text
    outside = rendition_for(alice, cast.review.id, Level.ORGANISATION).events[0].text
    assert inside == "Customer A wrote in; Customer A called back"
    assert "Ingrid" not in outside
    assert "customer" in outside.lower()


@pytest.mark.parametrize(("name", "role_word"), [("  ", "Customer"), ("Ingrid", "Stranger")])
def test_what_cannot_be_kept_is_refused(cast: Cast, name: str, role_word: str) -> None:
    with pytest.raises(UnusableValueError):
        add_person(cast.actor("alice"), cast.review.id, name, role_word)


@pytest.mark.parametrize(
    ("who", "refusal"), [("bob", NotAllowedError), ("rita", NotFoundError), ("mallory", NotFoundError)]
)
def test_only_facilitators_may(cast: Cast, who: str, refusal: type[Exception]) -> None:
    before = Identity.objects.count()
    with pytest.raises(refusal):
        add_person(cast.actor(who), cast.review.id, "Ingrid", "Customer")
    assert Identity.objects.count() == before
