"""The timeline is tested by the fragments that come back, and by what was kept."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, RecordEntry, Review, TimelineEvent
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast
from tests.web.records import give_a_record

SignIn = Callable[[Account], Client]
FRAGMENT: dict[str, Any] = {"headers": {"HX-Request": "true"}}


def said(**more: str) -> dict[str, str]:
    return {
        "happened_at": "2026-03-02T14:05",
        "text": "The queue grew",
        "kind": "observation",
        "precision": "exact",
        "source_type": "recollection",
        "known_then": "unsure",
        **more,
    }


@pytest.fixture
def events(review_id: UUID) -> str:
    return f"/reviews/{review_id}/events/"


@pytest.fixture
def event(cast: Cast, events: str, signed_in_client: SignIn) -> TimelineEvent:
    signed_in_client(cast.alice).post(events, said())
    return TimelineEvent.objects.get()


def test_one_press_picks_an_entry_and_the_story_comes_back_beside_it(
    cast: Cast, review_id: UUID, signed_in_client: SignIn
) -> None:
    give_a_record(cast)
    entry = RecordEntry.objects.get(text="Looking at it")
    response = signed_in_client(cast.bob).post(f"/reviews/{review_id}/record/{entry.id}/pick/", **FRAGMENT)
    text = response.content.decode()
    event = TimelineEvent.objects.get()
    assert text.lstrip().startswith(f'<a class="record-entry-done" href="#event-{event.id}"')
    assert '<div id="story-events" hx-swap-oob="true">' in text
    assert "event--just-added" in text
    assert "autofocus" not in text
    assert "Undo" in text


def test_picking_twice_keeps_one_event(cast: Cast, review_id: UUID, signed_in_client: SignIn) -> None:
    give_a_record(cast)
    entry = RecordEntry.objects.first()
    assert entry
    client = signed_in_client(cast.bob)
    for _ in range(2):
        assert client.post(f"/reviews/{review_id}/record/{entry.id}/pick/").status_code == 303
    assert TimelineEvent.objects.count() == 1
    assert "In the story" in client.get(f"/reviews/{review_id}/").content.decode()


def test_a_form_that_is_open_is_kept_while_entries_are_picked(
    cast: Cast, review_id: UUID, event: TimelineEvent, signed_in_client: SignIn
) -> None:
    give_a_record(cast)
    entry = RecordEntry.objects.first()
    assert entry
    response = signed_in_client(cast.alice).post(
        f"/reviews/{review_id}/record/{entry.id}/pick/", {"editing": str(event.id)}, **FRAGMENT
    )
    assert f'id="event-{event.id}" hx-preserve="true"' in response.content.decode()


def test_rita_and_mallory_and_visitors_pick_nothing(cast: Cast, review_id: UUID, signed_in_client: SignIn) -> None:
    give_a_record(cast)
    entry = RecordEntry.objects.first()
    assert entry
    pick = f"/reviews/{review_id}/record/{entry.id}/pick/"
    assert signed_in_client(cast.rita).post(pick).status_code == 404
    share_review(cast.actor("alice"), review_id, Level.ORGANISATION)
    assert signed_in_client(cast.rita).post(pick).status_code == 403
    assert signed_in_client(cast.mallory).post(pick).status_code == 403
    assert Client().post(pick).status_code == 302
    assert Client().post(pick, **FRAGMENT).status_code == 401
    assert not TimelineEvent.objects.exists()


def test_an_event_is_written_in_the_readers_zone(cast: Cast, events: str, signed_in_client: SignIn) -> None:
    Account.objects.filter(id=cast.bob.id).update(time_zone="Europe/Berlin")
    response = signed_in_client(cast.bob).post(events, said(happened_at="2026-03-02T15:05"), **FRAGMENT)
    event = TimelineEvent.objects.get()
    assert event.happened_at.isoformat() == "2026-03-02T14:05:00+00:00"
    text = response.content.decode()
    assert '<time datetime="2026-03-02T15:05:00+01:00">15:05</time>' in text
    assert "Monday 2 March 2026" in text
    assert "autofocus" in text


def test_a_time_that_never_was_and_one_that_came_twice_are_answered_with_a_sentence(
    cast: Cast, events: str, signed_in_client: SignIn
) -> None:
    Account.objects.filter(id=cast.bob.id).update(time_zone="Europe/Berlin")
    client = signed_in_client(cast.bob)
    never = client.post(events, said(happened_at="2026-03-29T02:30"), **FRAGMENT)
    assert never.status_code == 422
    assert "this time did not exist" in never.content.decode()
    assert never["HX-Retarget"] == "#new-event"
    twice = client.post(events, said(happened_at="2026-10-25T02:30"), **FRAGMENT)
    assert twice.status_code == 422
    assert "Say which one it was" in twice.content.decode()
    assert 'name="happened_at_which"' in twice.content.decode()
    for which, hour in (("first", 0), ("second", 1)):
        TimelineEvent.objects.all().delete()
        client.post(events, said(happened_at="2026-10-25T02:30", happened_at_which=which))
        assert TimelineEvent.objects.get().happened_at.hour == hour


@pytest.mark.parametrize("written", ["", "yesterday", "2026-13-40T99:00", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_time_that_cannot_be_read_comes_back_with_all_that_was_written(
    cast: Cast, events: str, signed_in_client: SignIn, written: str
) -> None:
    response = signed_in_client(cast.bob).post(events, said(happened_at=written, text="My words"), **FRAGMENT)
    assert response.status_code == 422
    assert "My words" in response.content.decode()
    assert not TimelineEvent.objects.exists()


def test_an_end_before_the_beginning_is_answered_with_a_sentence(
    cast: Cast, events: str, signed_in_client: SignIn
) -> None:
    response = signed_in_client(cast.bob).post(events, said(ended_at="2026-03-02T13:00"))
    assert response.status_code == 422
    assert "It ended before it began" in response.content.decode()


def test_times_are_drawn_as_exactly_as_they_are_known(cast: Cast, events: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    client.post(events, said(precision="about", ended_at="2026-03-02T14:25"))
    client.post(events, said(precision="unknown", text="Somewhere in between"))
    text = client.get(events.replace("events/", "")).content.decode()
    assert '<span class="visually-hidden">about </span>' in text
    assert "14:25</time>" in text
    assert "time not known" in text


def test_a_silence_is_asked_about_and_its_form_begins_where_it_began(
    cast: Cast, events: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.alice)
    client.post(events, said())
    client.post(events, said(happened_at="2026-03-02T14:43"))
    text = client.get(events.replace("events/", "")).content.decode()
    assert "38 minutes in which nothing was written down." in text
    assert "What was going on?" in text
    assert "?at=2026-03-02T14%3A05%3A00%2B00%3A00" in text
    form = client.get(f"{events}?at=2026-03-02T14%3A05%3A00%2B00%3A00", **FRAGMENT).content.decode()
    assert 'value="2026-03-02T14:05"' in form


def test_changing_an_event_returns_the_story_with_a_way_back(
    cast: Cast, event: TimelineEvent, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    response = client.post(f"/events/{event.id}/", said(text="It grew fast", version=str(event.version)), **FRAGMENT)
    text = response.content.decode()
    assert response.status_code == 200
    assert "It grew fast" in text
    assert "/undo/" in text
    assert "<html" not in text


def test_somebody_who_saves_second_sees_both_texts_and_loses_nothing(
    cast: Cast, event: TimelineEvent, signed_in_client: SignIn
) -> None:
    signed_in_client(cast.bob).post(f"/events/{event.id}/", said(text="Written first", version="1"))
    client = signed_in_client(cast.alice)
    response = client.post(f"/events/{event.id}/", said(text="Written second", version="1"), **FRAGMENT)
    text = response.content.decode()
    assert response.status_code == 409
    assert response["HX-Retarget"] == f"#event-{event.id}"
    assert "Written first" in text
    assert "Written second" in text
    assert TimelineEvent.objects.get().text == "Written first"
    assert 'name="version" value="2"' in text
    client.post(f"/events/{event.id}/", said(text="Both", version="2"))
    assert TimelineEvent.objects.get().text == "Both"


def test_an_events_form_opens_in_its_row_and_closes_again(
    cast: Cast, event: TimelineEvent, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.alice)
    form = client.get(f"/events/{event.id}/edit/", **FRAGMENT).content.decode()
    assert form.startswith(f'<li class="event event--editing event--observation" id="event-{event.id}"')
    row = client.get(f"/events/{event.id}/", **FRAGMENT).content.decode()
    assert f'<li class="event event--observation" id="event-{event.id}"' in row
    assert client.get(f"/events/{event.id}/").status_code == 303
    assert "<html" in client.get(f"/events/{event.id}/edit/").content.decode()


def test_an_event_is_taken_out_and_its_entry_can_be_picked_again(
    cast: Cast, review_id: UUID, signed_in_client: SignIn
) -> None:
    give_a_record(cast)
    entry = RecordEntry.objects.first()
    assert entry
    client = signed_in_client(cast.bob)
    client.post(f"/reviews/{review_id}/record/{entry.id}/pick/")
    event = TimelineEvent.objects.get()
    text = client.post(f"/events/{event.id}/remove/", **FRAGMENT).content.decode()
    assert "Taken out. It can come back." in text
    assert f'hx-swap-oob="innerHTML:#pick-{entry.id}"' in text
    assert f"/record/{entry.id}/pick/" in text


def test_a_restricted_event_does_not_exist_for_bob(cast: Cast, event: TimelineEvent, signed_in_client: SignIn) -> None:
    TimelineEvent.objects.update(own_level="L3")
    bob = signed_in_client(cast.bob)
    assert bob.get(f"/events/{event.id}/edit/").status_code == 404
    assert bob.post(f"/events/{event.id}/remove/").status_code == 404
    assert "The queue grew" not in bob.get(f"/reviews/{cast.review.id}/").content.decode()
    page = signed_in_client(cast.alice).get(f"/reviews/{cast.review.id}/").content.decode()
    assert "The queue grew" in page
    assert "badge--level-l3" in page


def test_only_stricter_levels_can_be_chosen(cast: Cast, events: str, signed_in_client: SignIn) -> None:
    form = signed_in_client(cast.alice).get(events, **FRAGMENT).content.decode()
    assert "As this review: Taking part" in form
    assert '<option value="L3">Restricted</option>' in form
    assert '<option value="L1">' not in form
    assert '<option value="L3">' not in signed_in_client(cast.bob).get(events, **FRAGMENT).content.decode()
    assert signed_in_client(cast.bob).post(events, said(own_level="L0")).status_code == 422
    assert not TimelineEvent.objects.exists()


def test_links_of_other_schemes_are_never_links(cast: Cast, events: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    client.post(events, said(source_ref="javascript:alert(1)"))
    client.post(events, said(source_ref="https://chat.example/1"))
    text = client.get(events.replace("events/", "")).content.decode()
    assert 'href="javascript' not in text
    assert 'href="https://chat.example/1"' in text


def test_the_address_of_the_record_leads_to_the_page(cast: Cast, review_id: UUID, signed_in_client: SignIn) -> None:
    response = signed_in_client(cast.bob).get(f"/reviews/{review_id}/record/?find=queue")
    assert response["Location"] == f"/reviews/{review_id}/?find=queue#record"


def test_a_new_event_begins_at_the_last_ones_time_else_where_the_incident_began(
    cast: Cast, events: str, signed_in_client: SignIn
) -> None:
    Account.objects.filter(id=cast.bob.id).update(time_zone="Europe/Berlin")
    client = signed_in_client(cast.bob)
    assert 'value="2026-03-02T15:00"' in client.get(events, **FRAGMENT).content.decode()
    client.post(events, said(happened_at="2026-03-02T15:09:20"))
    text = client.get(events, **FRAGMENT).content.decode()
    assert 'value="2026-03-02T15:09:20"' in text
    assert 'step="1"' in text


def test_a_time_to_come_is_refused_except_in_a_pre_mortem(
    cast: Cast, review_id: UUID, events: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    refused = client.post(events, said(happened_at="2199-03-02T14:05"), **FRAGMENT)
    assert refused.status_code == 422
    assert "still to come" in refused.content.decode()
    assert not TimelineEvent.objects.exists()
    Review.objects.filter(id=review_id).update(kind="pre_mortem")
    assert client.post(events, said(happened_at="2199-03-02T14:05"), **FRAGMENT).status_code == 200


def test_what_was_done_is_said_beside_the_panes_and_not_in_the_one_that_may_be_hidden(
    cast: Cast, events: str, signed_in_client: SignIn
) -> None:
    text = signed_in_client(cast.bob).post(events, said(), **FRAGMENT).content.decode()
    story, _, message = text.partition('<div hx-swap-oob="innerHTML:#story-done">')
    assert "data-undo" in message
    assert "data-undo" not in story
