"""JSON out and in, without any loss."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from lightkeeper.domain.document.json_form import from_json, rendition_to_json, to_json
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.review.review import Review
from tests.domain.document.drawn import reviews
from tests.domain.document.reviews import a_review
from tests.domain.document.shown import as_participants_see_it


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(reviews())
def test_a_review_comes_back_whole(review: Review) -> None:
    assert from_json(json.loads(json.dumps(to_json(review)))) == review


def test_a_key_without_a_value_is_null() -> None:
    document = to_json(a_review())
    assert document["version"] == 1
    assert document["review"]["events"][0]["ended_at"] is None
    assert document["review"]["events"][0]["happened_at"] == "2026-03-01T14:05:00+00:00"


def test_a_rendition_names_its_audience() -> None:
    assert rendition_to_json(as_participants_see_it(a_review()))["rendition"]["audience"] == "L2"


def test_what_is_missing_takes_its_default() -> None:
    document = {"version": 1, "review": {"id": "00000000000000000000000000000001", "title": "Short"}}
    assert from_json(document).events == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda document: document.pop("version"), "version: only version 1 can be read"),
        (lambda document: document.update(version=2), "version: only version 1 can be read"),
        (lambda document: document.pop("review"), 'add "review"'),
        (lambda document: document["review"].pop("title"), 'the review: add "title"'),
        (lambda document: document["review"].update(surprise=1), 'remove "surprise"'),
        (lambda document: document["review"].update(title=1), "title: write a text here."),
        (lambda document: document["review"].update(level="L9"), "level: write one of: L0, L1"),
        (lambda document: document["review"].update(events={}), "events: write a list here."),
        (lambda document: document["review"]["events"].append(1), "events[6]: write an object here."),
        (
            lambda document: document["review"]["events"][2].update(happened_at="x"),
            "events[2].happened_at: write a time",
        ),
        (lambda document: document["review"]["events"][2].update(happened_at="2026-03-01T14:05:00"), "with its offset"),
        (lambda document: document["review"]["events"][2].update(id=3), "events[2].id: write a text here."),
        (lambda document: document["review"]["events"][2].update(id="3"), "events[2].id: write an id"),
        (lambda document: document["review"]["events"][2].update(is_quote=1), "write true or false"),
        (lambda document: document["review"]["action_items"][0].update(due_on="x"), "due_on: write a day"),
        (lambda document: document["review"]["impact"].update(affected_count=True), "write a whole number"),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_write(
    change: Callable[[dict[str, Any]], object], said: str
) -> None:
    document = to_json(a_review())
    change(document)
    with pytest.raises(UnreadableDocumentError) as raised:
        from_json(document)
    assert said in str(raised.value)


def test_something_else_entirely_is_refused() -> None:
    with pytest.raises(UnreadableDocumentError):
        from_json([])  # type: ignore[arg-type]
