"""Tests of reviews through the API: what pages show, by the same masks, and events by the same rules."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, AuditEntry, TimelineEvent
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]
EVENT: dict[str, Any] = {"happened_at": "2026-03-02T14:05:00+01:00", "text": "Bob Brannigan saw the queue grow."}


def send(client: Client, review_id: UUID, **changes: Any) -> Any:
    """Send an event."""
    body = {name: value for name, value in {**EVENT, **changes}.items() if value is not None}
    return client.post(f"/api/reviews/{review_id}/events", json.dumps(body), content_type="application/json")


@pytest.mark.parametrize(("who", "sees"), [("alice", 1), ("bob", 1), ("rita", 0), ("mallory", 0)])
def test_the_list_holds_what_somebody_may_know_of(cast: Cast, signed_in_client: SignIn, who: str, sees: int) -> None:
    answer = signed_in_client(getattr(cast, who)).get("/api/reviews").json()
    assert (answer["total"], answer["page"], answer["pages"], len(answer["reviews"])) == (sees, 1, 1, sees)


def test_the_list_is_narrowed_as_on_its_page(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    for query, sees in (
        (f"team={cast.team.id}", 1),
        (f"team={cast.other_team.id}", 0),
        ("severity=Sev1", 1),
        ("severity=Sev2", 0),
        ("kind=full", 1),
        ("kind=near_miss", 0),
        ("state=draft", 1),
        ("state=shared", 0),
        ("mine=true", 1),
        ("words=queue", 1),
        ("words=nothing-of-it", 0),
        ("page=99&sort=changed", 1),
    ):
        assert client.get(f"/api/reviews?{query}").json()["total"] == sees, query


def test_a_row_says_what_its_reader_may_know(cast: Cast, signed_in_client: SignIn) -> None:
    row = signed_in_client(cast.bob).get("/api/reviews").json()["reviews"][0]
    assert row == {
        "id": str(cast.review.id),
        "title": "Queue filled up",
        "kind": "full",
        "state": "draft",
        "level": "L2",
        "severity": "Sev1",
        "team": "Tideway",
        "occurred_at": "2026-03-02T14:00:00+00:00",
        "is_mine": True,
    }


@pytest.mark.parametrize(("who", "status"), [("alice", 200), ("bob", 200), ("rita", 404), ("mallory", 404)])
def test_a_draft_is_read_by_those_taking_part(cast: Cast, signed_in_client: SignIn, who: str, status: int) -> None:
    response = signed_in_client(getattr(cast, who)).get(f"/api/reviews/{cast.review.id}")
    assert response.status_code == status


def test_a_review_is_masked_for_whoever_reads_it(cast: Cast, signed_in_client: SignIn) -> None:
    send(signed_in_client(cast.bob), cast.review.id)
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    inside = signed_in_client(cast.bob).get(f"/api/reviews/{cast.review.id}").json()["rendition"]
    outside = signed_in_client(cast.mallory).get(f"/api/reviews/{cast.review.id}").json()["rendition"]
    assert (inside["audience"], outside["audience"]) == ("L2", "L1")
    assert inside["events"][0]["when"]["at"] == "2026-03-02T13:05:00+00:00"
    assert outside["events"][0]["when"]["at"] is None
    assert outside["events"][0]["when"]["text"] == "T-55 min"
    assert "Brannigan" not in json.dumps([inside, outside])


def test_somebody_taking_part_may_ask_for_a_wider_circles_edition_and_nobody_for_a_narrower_ones(
    cast: Cast, signed_in_client: SignIn
) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    address = f"/api/reviews/{cast.review.id}?edition="
    bob, rita = signed_in_client(cast.bob), signed_in_client(cast.rita)
    assert bob.get(address + "public").json()["rendition"]["audience"] == "L0"
    assert rita.get(address + "participants").json()["rendition"]["audience"] == "L1"
    unknown = bob.get(address + "everything")
    assert unknown.status_code == 422
    assert "participants" in unknown.json()["error"]


def test_an_event_is_added_under_a_pseudonym_and_noted(cast: Cast, signed_in_client: SignIn) -> None:
    response = send(signed_in_client(cast.bob), cast.review.id, kind="signal", source_type="alert", precision="about")
    assert response.status_code == 201
    event = TimelineEvent.objects.get()
    assert response.json() == {"id": str(event.id), "review_id": str(cast.review.id)}
    assert (event.kind, event.source_type, event.precision) == ("signal", "alert", "about")
    assert "Brannigan" not in event.text
    assert AuditEntry.objects.filter(what="made", noun="event", account=cast.bob).exists()


@pytest.mark.parametrize(("who", "status"), [("alice", 201), ("bob", 201), ("rita", 403), ("mallory", 403)])
def test_who_may_read_may_not_always_write(cast: Cast, signed_in_client: SignIn, who: str, status: int) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert send(signed_in_client(getattr(cast, who)), cast.review.id).status_code == status
    assert TimelineEvent.objects.count() == (status == 201)


def test_a_stranger_cannot_tell_by_writing_that_a_review_exists(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.mallory)
    there, not_there = send(client, cast.review.id), send(client, uuid4())
    assert (there.status_code, there.json()) == (not_there.status_code, not_there.json())
    assert there.status_code == 404


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": None}, "text is missing. Add it."),
        ({"happened_at": None}, "happened_at is missing. Add it."),
        ({"happened_at": "2026-03-02T14:05:00"}, "Write happened_at with its offset from UTC"),
        ({"happened_at": "yesterday"}, "happened_at cannot be used"),
        ({"kind": "root"}, "kind cannot be used"),
        ({"what": "x"}, "what is not known here"),
        ({"text": "  "}, "Say in a few words what happened."),
        ({"text": "x" * 10_001}, "An event holds at most 10,000 characters"),
        ({"text": ["x"]}, "text cannot be used"),
        ({"ended_at": "2026-03-01T14:05:00Z"}, "It ended before it began"),
    ],
)
def test_an_event_that_cannot_be_kept_is_told_in_one_sentence(
    cast: Cast, signed_in_client: SignIn, changes: dict[str, Any], said: str
) -> None:
    response = send(signed_in_client(cast.bob), cast.review.id, **changes)
    assert response.status_code == 422
    assert response.json()["error"].startswith(said)
    assert not TimelineEvent.objects.exists()


@pytest.mark.parametrize("body", ["", "{", "[]", "null", '"x"', "[" * 50_000, '{"text": "\\ud800"}'])
def test_a_body_that_is_no_event_is_refused_kindly(cast: Cast, signed_in_client: SignIn, body: str) -> None:
    response = signed_in_client(cast.bob).post(
        f"/api/reviews/{cast.review.id}/events", body, content_type="application/json"
    )
    assert response.status_code in (400, 422)
    assert response.json()["error"].endswith(".")


def test_a_level_more_open_than_the_review_or_beyond_ones_sight_is_refused(
    cast: Cast, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    assert send(client, cast.review.id, own_level="L1").status_code == 403
    assert send(client, cast.review.id, own_level="P").status_code == 403
    assert not TimelineEvent.objects.exists()


def test_a_body_of_more_than_5_mb_is_told_so(cast: Cast, signed_in_client: SignIn) -> None:
    response = send(signed_in_client(cast.bob), cast.review.id, text="x" * (6 * 1024 * 1024))
    assert response.status_code == 413
    assert "5 MB" in response.json()["error"]


def test_a_defect_of_ours_is_told_without_what_was_sent(
    cast: Cast, signed_in_client: SignIn, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(execute: Any, sql: str, *rest: Any) -> Any:
        if "INSERT" in sql and "timelineevent" in sql:
            raise RuntimeError("Bob Brannigan")
        return execute(sql, *rest)

    client = signed_in_client(cast.bob)
    with connection.execute_wrapper(break_down):
        response = send(client, cast.review.id)
    assert response.status_code == 500
    assert "Brannigan" not in response.content.decode() + caplog.text


@pytest.mark.parametrize("path", ["reviews?severity=%00", "reviews?words=%00", "incidents?severity=%00"])
def test_what_cannot_be_looked_for_is_an_error_and_no_empty_list(
    cast: Cast, signed_in_client: SignIn, path: str
) -> None:
    response = signed_in_client(cast.alice).get(f"/api/{path}")
    assert (response.status_code, list(response.json())) == (422, ["error"])
