"""How often the pages of one review ask the database: a bounded number, however much is written in it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from lightkeeper.store.models import ActionItem, Factor, FactorLink, TimelineEvent
from tests.people import Cast

MOST = {"": 25, "readiness/": 32, "questions/": 30, "analysis/": 28, "analysis/?view=fishbone": 28}
BEGAN = datetime(2026, 3, 1, 14, tzinfo=UTC)
SignIn = Callable[[Any], Client]


def fill(cast: Cast, count: int) -> None:
    """Write so many events and factors, and half as many action items."""
    review = cast.review
    told = TimelineEvent.objects.bulk_create(
        TimelineEvent(
            review=review, text=f"Event {at}", happened_at=BEGAN + timedelta(minutes=at), kind="signal",
            source_type="graph", recorded_at=BEGAN,
        )
        for at in range(count)
    )  # fmt: skip
    found = Factor.objects.bulk_create(
        Factor(review=review, text=f"Condition {at}", position=at, recorded_at=BEGAN) for at in range(count)
    )
    Factor.evidence.through.objects.bulk_create(
        Factor.evidence.through(factor=factor, timelineevent=event) for factor, event in zip(found, told, strict=True)
    )
    FactorLink.objects.bulk_create(
        FactorLink(review=review, from_factor=one, to_factor=other, recorded_at=BEGAN) for other, one in pairwise(found)
    )
    planned = ActionItem.objects.bulk_create(
        ActionItem(review=review, text=f"Change {at}", position=at, recorded_at=BEGAN) for at in range(count // 2)
    )
    for item, factor in zip(planned, found, strict=False):
        item.factors.add(factor)


def queries_of(client: Client, address: str) -> int:
    """Return how many queries a page takes once whatever is kept between requests is there."""
    asked: list[str] = []

    def count(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    assert client.get(address).status_code == 200
    with connection.execute_wrapper(count):
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("place", MOST)
def test_a_page_asks_as_often_for_many_rows_as_for_few(cast: Cast, signed_in_client: SignIn, place: str) -> None:
    client, address = signed_in_client(cast.alice), f"/reviews/{cast.review.id}/{place}"
    fill(cast, 4)
    few = queries_of(client, address)
    fill(cast, 40)
    assert 0 < queries_of(client, address) <= few <= MOST[place]
