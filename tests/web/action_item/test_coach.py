"""The coach beside the form of an action item."""

from collections.abc import Callable

import pytest
from django.test import Client

from lightkeeper.store import models as rows
from tests.people import Cast
from tests.usecases.action_item.desk import make_item
from tests.usecases.stage import everything, make_stage

SignIn = Callable[[rows.Account], Client]


def coached(client: Client, cast: Cast, item: str = "", **said: str) -> str:
    query = f"?item={item}" if item else ""
    response = client.post(f"/reviews/{cast.review.id}/action-items/coach/{query}", {"mechanism_id": "m", **said})
    assert response.status_code == 200
    return response.content.decode()


def test_what_is_missing_comes_first_and_nothing_is_kept(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.get("/me/")
    before = everything()
    text = coached(client, cast, text="Improve <i>monitoring</i>", due_on="soon", study_hours="x")
    assert text.index("Say who looks after it") < text.index("“Improve” leaves open")
    assert "A usual day to be done by" in text
    assert "<i>" not in text
    assert everything() == before


def test_words_preselect_a_mechanism_until_somebody_chooses(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    first = coached(client, cast, text="Alert on lag")
    assert '<option value="detect" selected>' in first
    assert 'name="suggested" value="detect"' in first
    assert "hx-swap-oob" not in coached(client, cast, text="Alert on lag", mechanism="detect", suggested="detect")
    changed = coached(client, cast, text="Delete the flag", mechanism="detect", suggested="detect")
    assert '<option value="remove_hazard" selected>' in changed
    assert "hx-swap-oob" not in coached(client, cast, text="Delete the flag", mechanism="train", suggested="detect")
    assert " selected" not in coached(client, cast, text="Split the queue", mechanism="detect", suggested="detect")


@pytest.mark.parametrize("odd", ["", "a b", "x" * 81, '"><script>'])
def test_an_odd_place_to_preselect_is_left_alone(cast: Cast, signed_in_client: SignIn, odd: str) -> None:
    text = coached(signed_in_client(cast.bob), cast, text="Alert on lag", mechanism_id=odd)
    assert "hx-swap-oob" not in text
    assert "<script>" not in text


def test_strength_support_side_effects_and_bridge_are_said(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    weak = coached(client, cast, text="Alert on lag", mechanism="detect")
    assert "Needs reminding" in weak
    assert "seen to fire in a test" in weak
    assert "Is it a bridge" in weak
    assert "What else might it do?" in coached(client, cast, text="Refuse it", mechanism="make_impossible")


def test_an_item_that_stands_is_coached_as_itself(cast: Cast, signed_in_client: SignIn) -> None:
    row = make_item(cast)
    assert "What is ready" in coached(signed_in_client(cast.bob), cast, str(row.id), text="Cap the retries")


def test_readers_and_strangers_are_not_coached(cast: Cast, signed_in_client: SignIn) -> None:
    shared = make_stage(cast).scenes["shared"].review_id
    assert signed_in_client(cast.rita).post(f"/reviews/{shared}/action-items/coach/").status_code == 403
    for account in (cast.rita, cast.mallory):
        assert signed_in_client(account).post(f"/reviews/{cast.review.id}/action-items/coach/").status_code == 404
    assert Client().post(f"/reviews/{shared}/action-items/coach/", headers={"HX-Request": "true"}).status_code == 401
