"""`lightkeeper worker`: works off the jobs that pages and hooks leave behind."""

import threading
from argparse import Namespace
from typing import Any

from lightkeeper.cli.exits import DONE
from lightkeeper.cli.product import require_tables, set_up


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("worker", help="work off jobs (needed only where LIGHTKEEPER_WORKER is `apart`)")
    parser.set_defaults(run=work)


def work(arguments: Namespace) -> int:
    """Work until told to stop."""
    set_up()
    require_tables()
    from django.core.management import call_command

    from lightkeeper.jobs.tasks import catch_up

    catch_up()
    call_command("db_worker", verbosity=0, startup_delay=False)
    return DONE


def start_inside() -> threading.Thread:
    """Work off jobs in a thread of this process; it ends with the process, and what is left waits in the database."""
    from lightkeeper.jobs.thread import work_off_jobs

    thread = threading.Thread(target=work_off_jobs, name="lightkeeper-worker", daemon=True)
    thread.start()
    return thread
