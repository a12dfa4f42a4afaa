"""Works off jobs inside the web process, for installations of one process."""

import logging

from django.db import close_old_connections
from django.db.utils import DatabaseError
from django_tasks_db.management.commands.db_worker import Worker

from lightkeeper.jobs.tasks import catch_up

logger = logging.getLogger("lightkeeper.jobs")


def work_off_jobs() -> None:
    """Work until the process ends. What is undone then waits in the database for the next start."""
    try:
        catch_up()
        close_old_connections()
        _worker().run()
    except DatabaseError:
        logger.exception("The worker inside this process ended; run `lightkeeper worker` or restart.")


def _worker() -> Worker:
    return Worker(
        queue_names=["*"],
        interval=0.5,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="inside",
        excluded_queue_names=[],
    )
