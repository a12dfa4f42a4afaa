"""All open action items that somebody may see."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lightkeeper.domain.action_item.action_item import ActionItemState as State
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item import open_action_items as module
from lightkeeper.usecases.action_item.open_action_items import ActionItemFilter, Waiting, open_action_items
from lightkeeper.usecases.refusals import NotAllowedError
from tests.people import Cast
from tests.usecases.action_item.desk import LATER, make_item
from tests.usecases.stage import make_stage


def put(row: rows.ActionItem, **values: object) -> None:
    rows.ActionItem.objects.filter(id=row.id).update(**values)


def listed(cast: Cast, who: str = "alice", **wanted: object) -> list[tuple[str, str, str]]:
    with time_machine.travel(LATER, tick=False):
        page = open_action_items(cast.actor(who), ActionItemFilter(**wanted))  # type: ignore[arg-type]
    return [(one.item.shown.text, one.team, one.waiting.value) for one in page.items]


@pytest.fixture
def several(cast: Cast) -> None:
    """Put items of every kind into the cast's review."""
    said: dict[str, dict[str, object]] = {
        "Overdue": {"state": "agreed", "due_on": date(2026, 3, 11)},
        "To look at": {"state": "done", "look_on": date(2026, 3, 12)},
        "Old idea": {"state": "idea", "due_on": date(2026, 3, 2), "team": ""},
        "Begun": {"state": "in_progress", "due_on": date(2026, 3, 12), "team": "Beacon"},
        "Verified": {"state": "verified"},
        "Declined": {"state": "declined"},
        "Gone": {"state": "agreed", "removed_at": LATER},
    }
    for text, values in said.items():
        put(make_item(cast, text=text), **values)


@pytest.mark.usefixtures("several")
def test_what_waits_for_a_look_comes_first_then_what_is_past_its_day_then_teams(cast: Cast) -> None:
    assert listed(cast) == [
        ("To look at", "Payments", "look"),
        ("Overdue", "Payments", "overdue"),
        ("Begun", "Beacon", "nothing"),
        ("Old idea", "Tideway", "nothing"),
    ]


@pytest.mark.usefixtures("several")
def test_the_list_is_narrowed_by_team_state_and_what_waits(cast: Cast) -> None:
    assert [text for text, *_ in listed(cast, team="payments")] == ["To look at", "Overdue"]
    assert [text for text, *_ in listed(cast, state=State.IN_PROGRESS)] == ["Begun"]
    assert [text for text, *_ in listed(cast, waiting=Waiting.OVERDUE)] == ["Overdue"]
    assert listed(cast, team="Nobody's") == []


@pytest.mark.usefixtures("several")
def test_the_list_has_pages_and_counts_what_waits(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE_SIZE", 3)
    with time_machine.travel(LATER, tick=False):
        page = open_action_items(cast.actor("alice"), ActionItemFilter(page=2))
        beyond = open_action_items(cast.actor("alice"), ActionItemFilter(page=99))
    assert ([one.item.shown.text for one in page.items], page.total, page.pages) == (["Old idea"], 4, 2)
    assert beyond.page == 2
    assert (page.looks, page.overdue, page.teams) == (1, 1, ("Beacon", "Payments", "Tideway"))


def test_everybody_sees_the_items_of_what_they_may_read_and_no_others(cast: Cast) -> None:
    stage = make_stage(cast)
    seen = {
        who: {one.item.review_id for one in open_action_items(cast.actor(who), ActionItemFilter()).items}
        for who in ("alice", "bob", "rita", "mallory")
    }
    scenes = {kind: scene.review_id for kind, scene in stage.scenes.items()}
    assert seen["alice"] == seen["bob"] == set(scenes.values())
    assert seen["rita"] == seen["mallory"] == {scenes["shared"], scenes["public"]}
    with pytest.raises(NotAllowedError):
        open_action_items(cast.actor("visitor"), ActionItemFilter())


def test_open_weaknesses_and_restricted_items_are_for_those_who_may_see_them(cast: Cast) -> None:
    stage = make_stage(cast)
    shared = stage.scenes["shared"].action_item_id
    for values in ({"is_weakness": True}, {"is_weakness": False, "own_level": "L2"}):
        rows.ActionItem.objects.filter(id=shared).update(**values)
        ids = {one.item.shown.id for one in open_action_items(cast.actor("rita"), ActionItemFilter()).items}
        assert shared not in ids
    rows.ActionItem.objects.filter(id=shared).update(own_level="L3")
    assert shared not in {one.item.shown.id for one in open_action_items(cast.actor("bob"), ActionItemFilter()).items}


def test_colleagues_read_the_team_where_those_taking_part_read_the_owner(cast: Cast) -> None:
    stage = make_stage(cast)
    put_id = stage.scenes["shared"].action_item_id
    rows.ActionItem.objects.filter(id=put_id).update(owner="Responder B", team="Payments")
    owners = {}
    for who in ("alice", "rita"):
        page = open_action_items(cast.actor(who), ActionItemFilter(team="Payments"))
        owners[who] = page.items[0].item.shown.owner
    assert owners == {"alice": "Responder B", "rita": "Payments"}


def test_more_items_take_no_more_queries(cast: Cast) -> None:
    make_item(cast)
    actor = cast.actor("alice")
    with CaptureQueriesContext(connection) as few:
        open_action_items(actor, ActionItemFilter())
    for _ in range(5):
        make_item(cast)
    make_stage(cast)
    with CaptureQueriesContext(connection) as many:
        open_action_items(actor, ActionItemFilter())
    assert len(many) == len(few) <= 6


def test_a_name_in_a_team_is_masked_in_the_list_and_among_the_teams(cast: Cast) -> None:
    put(make_item(cast), team="Friends of Bob Brannigan")
    page = open_action_items(cast.actor("alice"), ActionItemFilter())
    assert [one.team for one in page.items] == list(page.teams)
    assert "Brannigan" not in page.teams[0]
    assert open_action_items(cast.actor("alice"), ActionItemFilter(team="Friends of Bob Brannigan")).items == ()
