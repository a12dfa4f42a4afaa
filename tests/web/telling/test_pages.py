"""How somebody else remembers an event."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.domain.access.actor import Role
from lightkeeper.store.models import Account, Factor, Telling, TimelineEvent
from lightkeeper.usecases.telling.add_telling import add_telling
from lightkeeper.usecases.telling.change_telling import change_telling
from lightkeeper.usecases.telling.fields import TellingFields
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import take_part

SignIn = Callable[[Account], Client]


def an_event(cast: Cast, text: str = "It began.") -> TimelineEvent:
    """Record an event."""
    return record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, text))


def test_both_versions_stand_in_the_story(cast: Cast, signed_in_client: SignIn) -> None:
    event = an_event(cast)
    bob = signed_in_client(cast.bob)
    assert "It began." in bob.get(f"/events/{event.id}/tellings/").content.decode()
    answer = bob.post(f"/events/{event.id}/tellings/", {"text": "It began <i>later</i>.", "who_label": "Responder A"})
    assert answer.status_code == 303
    story = bob.get(f"/reviews/{cast.review.id}/").content.decode()
    assert "It began." in story
    assert "It began &lt;i&gt;later&lt;/i&gt;." in story


def test_it_is_changed_and_a_second_writer_sees_both(cast: Cast, signed_in_client: SignIn) -> None:
    telling = add_telling(cast.actor("bob"), an_event(cast).id, TellingFields("Later."))
    bob = signed_in_client(cast.bob)
    assert "Later." in bob.get(f"/tellings/{telling.id}/").content.decode()
    change_telling(cast.actor("alice"), telling.id, TellingFields("Much later."), 1)
    answer = bob.post(f"/tellings/{telling.id}/", {"text": "Earlier.", "version": "1"})
    said = answer.content.decode()
    assert (answer.status_code, "Much later." in said, "Earlier." in said) == (409, True, True)
    assert bob.post(f"/tellings/{telling.id}/", {"text": "Earlier.", "version": "2"}).status_code == 303
    assert bob.post(f"/tellings/{telling.id}/", {"text": ""}).status_code == 422
    assert Telling.objects.get().text == "Earlier."
    assert bob.post(f"/tellings/{telling.id}/remove/").status_code == 303
    assert bob.get(f"/tellings/{telling.id}/").status_code == 404


def test_an_event_that_explains_is_saved_and_offers_to_move_it_to_the_factors(
    cast: Cast, signed_in_client: SignIn
) -> None:
    bob = signed_in_client(cast.bob)
    sent = {"happened_at": "2026-03-02T14:05", "text": "Checkout failed because the pool was full.", "kind": "impact"}
    sent |= {"precision": "exact", "source_type": "log", "known_then": "yes"}
    answer = bob.post(f"/reviews/{cast.review.id}/events/", sent, headers={"HX-Request": "true"}).content.decode()
    event = TimelineEvent.objects.get()
    assert f'formaction="/events/{event.id}/explanation/"' in answer
    assert bob.post(f"/events/{event.id}/explanation/").status_code == 303
    assert Factor.objects.get().text == "the pool was full"
    assert "/explanation/" not in bob.get(f"/reviews/{cast.review.id}/").content.decode()
    assert bob.post(f"/events/{an_event(cast).id}/explanation/").status_code == 422


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    event = an_event(cast, "Slow due to load")
    telling = add_telling(cast.actor("bob"), event.id, TellingFields("Later."))
    addresses = [f"/events/{event.id}/tellings/", f"/tellings/{telling.id}/", f"/tellings/{telling.id}/remove/"]
    addresses.append(f"/events/{event.id}/explanation/")
    mallory, rita = signed_in_client(cast.mallory), signed_in_client(cast.rita)
    assert {mallory.post(address, {"text": "No."}).status_code for address in addresses} == {404}
    take_part(cast, "rita", Role.READER)
    assert {rita.post(address, {"text": "No."}).status_code for address in addresses} == {403}
    assert "/explanation/" not in rita.get(f"/reviews/{cast.review.id}/").content.decode()
    assert (Telling.objects.count(), Factor.objects.count()) == (1, 0)
