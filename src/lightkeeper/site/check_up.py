"""The check-up behind `lightkeeper doctor`: each weakness in one sentence that says how to mend it."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from lightkeeper.site import environment
from lightkeeper.usecases.account.set_up_workspace import is_set_up
from lightkeeper.usecases.statement.reads import PROMISE, current_version

SHORTEST_KEY = 32


def find_weaknesses() -> list[str]:
    """Return what is missing or weak."""
    return [*_database(), *_settings(), *_files()]


def _database() -> Iterator[str]:
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            yield "The database is not up to date: run `lightkeeper migrate`."
            return
        if not is_set_up():
            yield "Nobody has set up the workspace: start `lightkeeper serve` and open its address."
        elif not current_version(PROMISE):
            yield "No use-limitation promise is signed: an administrator signs one under Workspace."
    except DatabaseError:
        yield "The database cannot be reached: check LIGHTKEEPER_DATABASE_URL."


def _settings() -> Iterator[str]:
    if len(settings.SECRET_KEY) < SHORTEST_KEY:
        yield "LIGHTKEEPER_SECRET_KEY is short: use at least 32 random characters."
    if "*" in settings.ALLOWED_HOSTS:
        yield "LIGHTKEEPER_HOSTS allows every name: list the names people use."
    if not environment.is_on("LIGHTKEEPER_HTTPS"):
        yield "Cookies may travel without encryption: serve by https and set LIGHTKEEPER_HTTPS=yes."
    if not environment.read("LIGHTKEEPER_MAIL_URL"):
        yield "Mail is written to files: set LIGHTKEEPER_MAIL_URL so that people can reset passwords."


def _files() -> Iterator[str]:
    if finders.find("lightkeeper/build/lightkeeper.js") is None:
        yield "The browser scripts are not built: run `make setup`, or install the released package."
    key = environment.home() / "secret_key"
    if key.exists() and Path(key).stat().st_mode & 0o077:
        yield f"Others on this machine can read {key.name} in LIGHTKEEPER_HOME: run chmod 600 on it."
