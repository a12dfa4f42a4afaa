"""`lightkeeper migrate`: brings the database up to date."""

from argparse import Namespace
from typing import Any

from lightkeeper.cli.exits import DONE, CallError
from lightkeeper.cli.product import set_up


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("migrate", help="bring the database up to date")
    parser.set_defaults(run=migrate)


def migrate(arguments: Namespace) -> int:
    """Run what is missing; running it again changes nothing."""
    set_up()
    run_migrations()
    return DONE


def run_migrations() -> None:
    """Bring every table up to date."""
    from django.core.management import call_command
    from django.db import DatabaseError

    from lightkeeper.site.environment import home

    home().mkdir(parents=True, exist_ok=True)
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise CallError("the database cannot be reached. Check LIGHTKEEPER_DATABASE_URL.") from error
