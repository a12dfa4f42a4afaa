"""The tasks: each calls one use case."""

from typing import Any
from uuid import UUID

from django_tasks import task

from lightkeeper.usecases.delivery.read_delivery import read_delivery, read_waiting_deliveries
from lightkeeper.usecases.search.index_review import index_if_stale, index_stale_reviews


@task()
def read_one_delivery(delivery_id: str) -> None:
    """Read a kept delivery."""
    read_delivery(UUID(delivery_id))


@task()
def index_one_review(review_id: str) -> None:
    """Index a review for each of its audiences."""
    index_if_stale(UUID(review_id))


def when_delivery_received(delivery_id: UUID, **_: Any) -> None:
    """Queue the reading of a delivery."""
    read_one_delivery.enqueue(str(delivery_id))


def when_search_became_stale(review_id: UUID, **_: Any) -> None:
    """Queue the indexing of a review."""
    index_one_review.enqueue(str(review_id))


def catch_up() -> None:
    """Do what was left undone by a process that ended: called when a worker starts."""
    read_waiting_deliveries()
    index_stale_reviews()
