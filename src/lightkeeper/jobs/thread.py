"""Works off jobs inside the web process, for installations of one process."""

import logging
from threading import Event

from django.db import close_old_connections, connections
from django.db.utils import DatabaseError
from django_tasks_db.management.commands.db_worker import Worker

from lightkeeper.jobs.tasks import catch_up

PAUSE = 5.0
logger = logging.getLogger("lightkeeper.jobs")


def work_off_jobs() -> None:
    """Work until the process ends. What is undone then waits in the database for the next start."""
    while not _is_done():
        Event().wait(PAUSE)


def _is_done() -> bool:
    """Work, and say whether that came to its end; a database that does not answer is asked again later."""
    try:
        catch_up()
        close_old_connections()
        _worker().run()
    except DatabaseError as error:
        logger.error("The worker inside this process was stopped by a %s; it begins again.", type(error).__name__)
        connections.close_all()
        return False
    return True


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
