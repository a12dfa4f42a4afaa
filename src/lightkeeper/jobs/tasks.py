"""The tasks: each calls one use case."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from lightkeeper.usecases.action_item.remind import remind_of_action_items
from lightkeeper.usecases.delivery.read_delivery import read_delivery, read_waiting_deliveries
from lightkeeper.usecases.search.index_review import index_if_stale, index_stale_reviews

MORNING = time(6, 0)


@task()
def read_one_delivery(delivery_id: str) -> None:
    """Read a kept delivery."""
    read_delivery(UUID(delivery_id))


@task()
def index_one_review(review_id: str) -> None:
    """Index a review for each of its audiences."""
    index_if_stale(UUID(review_id))


@task()
def remind_today() -> None:
    """Remind of action items, and come back tomorrow morning."""
    _remind_at(_next_morning())
    remind_of_action_items(timezone.now().astimezone(UTC).date())


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
    _remind_at(None)


def _next_morning() -> datetime:
    tomorrow = timezone.now().astimezone(UTC).date() + timedelta(days=1)
    return datetime.combine(tomorrow, MORNING, UTC)


def _remind_at(at: datetime | None) -> None:
    """Queue the reminders (None: now) unless they wait already. Reminding twice in a day sends nothing twice."""
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=remind_today.module_path)
    if not waiting.exists():
        remind_today.using(run_after=at).enqueue()
