"""All open action items, and what was learned instead."""

from collections.abc import Callable
from datetime import date

import time_machine
from django.test import Client

from lightkeeper.domain.action_item.strength import Mechanism, Strength
from lightkeeper.store import models as rows
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, make_item
from tests.usecases.stage import make_stage

SignIn = Callable[[rows.Account], Client]


def put(row: rows.ActionItem, **values: object) -> None:
    rows.ActionItem.objects.filter(id=row.id).update(**values)


def test_groups_come_in_the_order_of_what_waits(cast: Cast, signed_in_client: SignIn) -> None:
    put(make_item(cast, text="Late <b>one</b>"), state="agreed", due_on=date(2026, 3, 10))
    put(make_item(cast, text="Seen soon"), state="done", look_on=date(2026, 3, 11))
    make_item(cast, text="Still an idea")
    with time_machine.travel(LATER, tick=False):
        text = signed_in_client(cast.alice).get("/action-items/").content.decode()
    assert (
        text.index("Seen soon") < text.index("Past their day") < text.index("Late &lt;b&gt;") < text.index("Still an")
    )
    assert "1 to 3 of 3 action items" in text


def test_the_list_is_narrowed_also_as_a_fragment_and_odd_choices_narrow_nothing(
    cast: Cast, signed_in_client: SignIn
) -> None:
    put(make_item(cast, text="Begun"), state="in_progress", team="Beacon")
    make_item(cast, text="Thought of")
    client = signed_in_client(cast.alice)
    text = client.get("/action-items/", {"team": "Beacon"}, headers={"HX-Request": "true"}).content.decode()
    assert text.lstrip().startswith('<section id="found"')
    assert "Begun" in text
    assert "Thought of" not in text
    odd = client.get("/action-items/", {"state": "x", "waiting": "\x00", "page": "9" * 30}).content.decode()
    assert "Thought of" in odd
    assert "Nothing matches" in client.get("/action-items/", {"team": "Nobody's\x00"}).content.decode()


def test_an_empty_list_is_kind_and_everybody_sees_only_what_they_may(cast: Cast, signed_in_client: SignIn) -> None:
    assert "Nothing is open" in signed_in_client(cast.rita).get("/action-items/").content.decode()
    make_stage(cast)
    for account, count in ((cast.alice, 4), (cast.bob, 4), (cast.rita, 2), (cast.mallory, 2)):
        assert f"1 to {count} of {count}" in signed_in_client(account).get("/action-items/").content.decode()
    assert Client().get("/action-items/").status_code == 302


def test_what_was_learned_instead_is_kept_and_shown(cast: Cast, signed_in_client: SignIn) -> None:
    client, address = signed_in_client(cast.bob), f"/reviews/{cast.review.id}/learned-instead/"
    assert "Say what you learned instead" in client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert client.post(address, {"text": "The guard <b>held</b>"}).status_code == 303
    text = client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert "What we learned instead" in text
    assert "The guard &lt;b&gt;held&lt;/b&gt;" in text
    assert client.post(address, {"text": "Other", "version": "1"}).status_code == 422
    assert signed_in_client(cast.mallory).post(address, {"text": "Other"}).status_code == 404


def test_the_items_of_a_review_prompt_those_who_write_and_nobody_else(cast: Cast, signed_in_client: SignIn) -> None:
    make_item(cast, strength=Strength(Mechanism.TRAIN))
    address = f"/reviews/{cast.review.id}/"
    assert "Everything here needs people to remember it." in signed_in_client(cast.bob).get(address).content.decode()
    rows.Review.objects.filter(id=cast.review.id).update(level="L1", state="shared")
    reader = signed_in_client(cast.rita).get(address).content.decode()
    assert "Needs reminding" in reader
    assert "Everything here needs" not in reader
