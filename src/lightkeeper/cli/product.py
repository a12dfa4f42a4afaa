"""Sets Django up for the verbs that need the database, and says kindly why they cannot run."""

import os
from uuid import UUID

from lightkeeper.cli.exits import CallError


def set_up() -> None:
    """Load settings and models (about half a second, which is why the other verbs do without)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lightkeeper.site.settings")
    import django

    try:
        django.setup()
    except OSError as error:
        raise CallError(f"the folder for data cannot be used ({error.strerror}). Set LIGHTKEEPER_HOME.") from error
    except Exception as error:
        if type(error).__name__ == "SettingError":
            raise CallError(str(error)) from error
        raise


def require_tables() -> None:
    """Raise unless the database is there and its tables are current."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CallError("the database is not up to date. Run `lightkeeper migrate` first.")
    except DatabaseError as error:
        raise CallError("the database cannot be reached. Check LIGHTKEEPER_DATABASE_URL.") from error


def id_of(text: str, of_what: str = "a review") -> UUID:
    """Return an id from what was typed: the id itself or an address that ends with it."""
    try:
        return UUID(text.rstrip("/").rsplit("/", 1)[-1])
    except ValueError as error:
        raise CallError(f"{text} is not the id of {of_what}. It is the last part of its address.") from error
