"""The page of one action item, its moves, and the question whether it worked."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.test import Client

from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.store import models as rows
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, MONDAY, make_item
from tests.usecases.stage import make_stage

SignIn = Callable[[rows.Account], Client]
DECLINE = {"to": "declined", "reason": "cost", "decided_by": "Head of payments", "look_again_on": "2099-01-05"}


@pytest.fixture
def item(cast: Cast) -> rows.ActionItem:
    """Return an idea that is ready, written on Monday."""
    with time_machine.travel(MONDAY, tick=False):
        return make_item(cast, text="Cap <b>the</b> retries")


def put(row: rows.ActionItem, **values: object) -> None:
    rows.ActionItem.objects.filter(id=row.id).update(**values)


def test_the_page_says_where_it_stands_and_what_is_ready(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem
) -> None:
    with time_machine.travel(MONDAY, tick=False):
        text = signed_in_client(cast.bob).get(f"/action-items/{item.id}/").content.decode()
    assert "Cap &lt;b&gt;the&lt;/b&gt; retries" in text
    assert "<b>the</b>" not in text
    for words in ("Likely to last", "Done by", "What is ready", "can be agreed from", "Wednesday 11 March, 10:00",
                  "Retries had no limit", "Agree on it", "Decide against it", "The way it went"):  # fmt: skip
        assert words in text


def test_a_step_is_taken_by_a_button_and_leads_back(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem
) -> None:
    client = signed_in_client(cast.bob)
    with time_machine.travel(LATER, tick=False):
        response = client.post(f"/action-items/{item.id}/move/", {"to": "agreed", "version": "1"})
        assert (response.status_code, response["Location"]) == (303, f"/action-items/{item.id}/")
        response = client.post(f"/action-items/{item.id}/move/", {"to": "in_progress", "from": "review"})
    assert response["Location"] == f"/reviews/{cast.review.id}/#finding-{item.id}"
    item.refresh_from_db()
    assert item.state == "in_progress"


def test_what_is_missing_is_said_on_the_page(cast: Cast, signed_in_client: SignIn, item: rows.ActionItem) -> None:
    put(item, owner="", due_on=None)
    with time_machine.travel(LATER, tick=False):
        response = signed_in_client(cast.bob).post(f"/action-items/{item.id}/move/", {"to": "agreed"})
    assert response.status_code == 422
    text = response.content.decode()
    assert "These come first" in text
    assert "Say who looks after it" in text
    assert "Choose the day by which it will be done" in text


@pytest.mark.parametrize("to", ["", "verified", "done", "nonsense", "superseded"])
def test_a_step_that_there_is_not_is_refused_kindly(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem, to: str
) -> None:
    assert signed_in_client(cast.bob).post(f"/action-items/{item.id}/move/", {"to": to}).status_code == 422
    item.refresh_from_db()
    assert item.state == "idea"


def test_declining_asks_for_its_reason(cast: Cast, signed_in_client: SignIn, item: rows.ActionItem) -> None:
    client = signed_in_client(cast.bob)
    bare = client.post(f"/action-items/{item.id}/move/", {"to": "declined"})
    assert bare.status_code == 422
    assert "Say why not" in bare.content.decode()
    assert '<details class="details move" open>' in bare.content.decode()
    assert client.post(f"/action-items/{item.id}/move/", DECLINE).status_code == 303
    text = client.get(f"/action-items/{item.id}/").content.decode()
    assert "It costs more than it would bring" in text
    assert "Look again on" in text


def test_what_replaces_it_is_chosen_among_the_others(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem
) -> None:
    other = make_item(cast, text="Split the queue")
    client = signed_in_client(cast.bob)
    assert "Split the queue" in client.get(f"/action-items/{item.id}/").content.decode()
    said = {"to": "superseded", "superseded_by_id": str(other.id)}
    assert client.post(f"/action-items/{item.id}/move/", said).status_code == 303
    assert f"/action-items/{other.id}/" in client.get(f"/action-items/{item.id}/").content.decode()


def test_whoever_moves_second_sees_how_it_stands(cast: Cast, signed_in_client: SignIn, item: rows.ActionItem) -> None:
    client = signed_in_client(cast.bob)
    client.post(f"/action-items/{item.id}/move/", DECLINE)
    client.post(f"/action-items/{item.id}/move/", {"to": "idea"})
    late = client.post(f"/action-items/{item.id}/move/", {**DECLINE, "version": "1"})
    assert late.status_code == 409
    assert "nothing of theirs was lost" in late.content.decode()


def test_did_it_work_is_asked_and_kept(cast: Cast, signed_in_client: SignIn, item: rows.ActionItem) -> None:
    put(item, state="done")
    client, address = signed_in_client(cast.bob), f"/action-items/{item.id}/look/"
    assert "Did it work?" in client.get(f"/action-items/{item.id}/").content.decode()
    assert client.post(address, {}).status_code == 422
    alone = client.post(address, {"outcome": "verified", "note": "Quiet since", "type": "absence"})
    assert alone.status_code == 422
    assert "not enough alone" in alone.content.decode()
    assert client.post(address, {"outcome": "verified", "note": "3 retries", "looked_on": "soon"}).status_code == 422
    assert client.post(address, {"outcome": "verified", "note": "3 retries in 200 calls"}).status_code == 303
    text = client.get(f"/action-items/{item.id}/").content.decode()
    assert "Done, and it holds" in text
    assert "Does it still hold?" in text


def test_looking_at_what_somebody_moved_meanwhile_loses_nothing(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem
) -> None:
    put(item, state="done", version=4)
    said = {"outcome": "verified", "note": "3 retries", "version": "1"}
    assert signed_in_client(cast.bob).post(f"/action-items/{item.id}/look/", said).status_code == 409


def test_an_earlier_item_is_found_linked_and_unlinked(
    cast: Cast, signed_in_client: SignIn, item: rows.ActionItem
) -> None:
    with time_machine.travel(MONDAY.replace(day=2), tick=False):
        earlier = make_item(cast, text="Limit the retries")
    client, address = signed_in_client(cast.bob), f"/action-items/{item.id}/earlier/"
    found = client.get(address, {"words": "limit"}).content.decode()
    assert f'name="earlier" value="{earlier.id}"' in found
    assert "Nothing that you may see" in client.get(address, {"words": "<script>"}).content.decode()
    assert client.post(address, {"earlier": str(earlier.id)}).status_code == 303
    assert "It comes back to" in client.get(f"/action-items/{item.id}/").content.decode()
    assert client.post(address, {"earlier": str(earlier.id), "take_away": "1"}).status_code == 303
    assert client.post(address, {"earlier": "nonsense"}).status_code == 422


def test_who_may_read_reads_and_who_may_not_learns_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    scenes = make_stage(cast).scenes
    shared, public, draft = (scenes[kind].action_item_id for kind in ("shared", "public", "draft"))
    rita = signed_in_client(cast.rita)
    text = rita.get(f"/action-items/{shared}/").content.decode()
    assert "Set a limit" in text
    assert "What next" not in text
    assert "The way it went" not in text
    assert rita.post(f"/action-items/{shared}/move/", DECLINE).status_code == 403
    assert rita.get(f"/action-items/{draft}/").status_code == 404
    assert signed_in_client(cast.mallory).post(f"/action-items/{draft}/move/", DECLINE).status_code == 404
    assert Client().get(f"/action-items/{public}/").status_code == 200
    assert "/sign-in/" in Client().get(f"/action-items/{shared}/")["Location"]
    assert Client().post(f"/action-items/{public}/move/", DECLINE).status_code == 302


def test_saving_the_form_keeps_all_of_it(cast: Cast, signed_in_client: SignIn, item: rows.ActionItem) -> None:
    client = signed_in_client(cast.bob)
    form = client.get(f"/action-items/{item.id}/edit/").content.decode()
    assert "How long it is likely to last" in form
    assert '<optgroup label="Likely to last">' in form
    factor = item.factors.get()
    said = {
        "text": "Train everybody", "version": "1", "owner": "Payments on-call", "team": "Payments",
        "due_on": "2026-03-20", "factor_ids": [str(factor.id)], "mechanism": "train", "aim": "learning",
        "weak_reason": "Twice a year", "measure": "answers", "verification_type": "audit", "study_hours": "4",
        "look_on": "2026-04-10", "bridge_until": "2026-04-01", "is_urgent": "on", "estimate": "a day",
    }  # fmt: skip
    assert client.post(f"/action-items/{item.id}/", said).status_code == 303
    item.refresh_from_db()
    assert (item.mechanism, item.aim, item.measure, item.verification_type) == ("train", "learning", "answers", "audit")
    assert (item.look_on, item.bridge_until, item.is_urgent) == (date(2026, 4, 10), date(2026, 4, 1), True)
    assert item.factors.get() == factor
    wrong = client.post(f"/action-items/{item.id}/", {**said, "version": "2", "tier": "strong"})
    assert wrong.status_code == 422
    assert "Say why it is likely to last longer" in wrong.content.decode()


def test_a_mechanism_is_preselected_and_the_word_is_said(cast: Cast, signed_in_client: SignIn) -> None:
    row = make_item(cast, text="Retire the old importer", strength=Strength())
    form = signed_in_client(cast.bob).get(f"/action-items/{row.id}/edit/").content.decode()
    assert '<option value="remove_hazard" selected>' in form
    assert "because of the words “Retire”" in form
    row.refresh_from_db()
    assert row.mechanism == ""
