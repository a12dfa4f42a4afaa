"""Jobs: what use cases announce is queued once, worked off, and caught up with after a restart."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.integrations.pagerduty.signature import signature_of
from lightkeeper.jobs.tasks import catch_up, index_one_review, read_one_delivery, remind_today
from lightkeeper.jobs.thread import _worker
from lightkeeper.plugins.contracts import Delivery
from lightkeeper.store import models as rows
from lightkeeper.usecases.connection.connect import connect
from lightkeeper.usecases.delivery.receive_delivery import receive_delivery
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

SECRET = "a secret of the quay"


def queued() -> list[str]:
    """Return the names of the jobs that wait."""
    return [one.task_path.rpartition(".")[2] for one in DBTaskResult.objects.all()]


def work_off() -> None:
    """Work off what waits, and stop. The worker closes connections inside transactions, so tests of it have none."""
    worker = _worker()
    worker.batch = True
    worker.run()


def alert(number: int) -> bytes:
    """Return a notification of one alert."""
    labels = {"alertname": f"LampDark{number}"}
    one = {"status": "firing", "labels": labels, "annotations": {}, "startsAt": "2026-03-02T09:00:00Z"}
    return json.dumps({"version": "4", "groupKey": f"{number}", "status": "firing", "alerts": [one]}).encode()


@pytest.mark.django_db(transaction=True)
def test_several_changes_queue_one_indexing(cast: Cast) -> None:
    rows.Review.objects.update(is_search_stale=False)
    DBTaskResult.objects.all().delete()
    for number in range(3):
        record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, f"Event {number}"))
    assert queued() == ["index_one_review"]
    work_off()
    assert not rows.Review.objects.filter(is_search_stale=True).exists()
    assert "event" in rows.SearchText.objects.get(review=cast.review, audience="L2").body


@pytest.mark.django_db(transaction=True)
def test_a_delivery_is_queued_once_and_read(cast: Cast) -> None:
    DBTaskResult.objects.all().delete()
    connection, _ = connect(SYSTEM, "pagerduty", "Pager", cast.team.id, SECRET)
    event = {"id": "01", "event_type": "incident.triggered", "occurred_at": "2026-03-02T14:00:00Z"}
    incident = {"id": "Q1", "type": "incident", "title": "Lamps", "status": "triggered"}
    body = json.dumps({"event": {**event, "data": incident}}).encode()
    delivery = Delivery({"x-pagerduty-signature": signature_of(body, SECRET)}, body)
    for _ in range(2):
        receive_delivery("pagerduty", connection.id, delivery)
    assert queued() == ["read_one_delivery"]
    work_off()
    assert rows.Incident.objects.get().title == "Lamps"


def test_whatever_a_process_left_undone_is_caught_up_with(cast: Cast) -> None:
    connection, _ = connect(SYSTEM, "alertmanager", "Alerts", cast.team.id)
    for number in range(3):
        rows.Delivery.objects.create(
            connection=connection, delivery_id=str(number), body=alert(number), received_at=timezone.now()
        )
    rows.Review.objects.update(is_search_stale=True)
    catch_up()
    assert rows.Incident.objects.count() == 3
    assert not rows.Review.objects.filter(is_search_stale=True).exists()


def test_jobs_that_come_late_find_nothing_to_do(cast: Cast) -> None:
    rows.Review.objects.update(is_search_stale=False)
    before = list(rows.SearchText.objects.values_list())
    index_one_review.call(str(cast.review.id))
    read_one_delivery.call(str(cast.review.id))
    assert list(rows.SearchText.objects.values_list()) == before


@pytest.mark.parametrize("job", [index_one_review, read_one_delivery])
def test_a_job_about_something_that_is_gone_does_no_harm(cast: Cast, job: Any) -> None:
    rows.Review.objects.all().delete()
    job.call("00000000-0000-0000-0000-000000000000")


def test_reminders_wait_once_and_come_back_every_morning(cast: Cast) -> None:
    DBTaskResult.objects.all().delete()
    for _ in range(2):
        catch_up()
    assert queued() == ["remind_today"]
    DBTaskResult.objects.all().delete()
    with time_machine.travel(datetime(2026, 3, 9, 10, 0, tzinfo=UTC), tick=False):
        remind_today.call()
        remind_today.call()
    (waiting,) = DBTaskResult.objects.all()
    assert waiting.run_after == datetime(2026, 3, 10, 6, 0, tzinfo=UTC)
