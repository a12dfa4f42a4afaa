"""`lightkeeper import SOURCE FILE …`: brings records and documents into the workspace."""

import json
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from lightkeeper.cli.exits import DONE, LOOK, CallError
from lightkeeper.cli.product import id_of, require_tables, set_up
from lightkeeper.plugins.registry import find_file_importer, installed_plugins

OURS = ("document", "workspace")


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("import", help="bring in pager, chat or alert records, documents, or a workspace")
    parser.add_argument("source", help="pagerduty, alertmanager, slack, document or workspace")
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, folders or archives saved from the service")
    parser.add_argument("--team", help="name of the team it belongs to (default: the only team)")
    parser.add_argument("--incident", help="id of an incident to add the records to")
    parser.set_defaults(run=import_files)


def import_files(arguments: Namespace) -> int:
    """Import, print one JSON line with what was made, and say on standard error what could not be read."""
    paths = [Path(name) for name in arguments.files]
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        raise CallError(f"{missing[0]} is not there. Check the path.")
    if arguments.source not in OURS and find_file_importer(arguments.source) is None:
        known = [key for key in installed_plugins() if find_file_importer(key)]
        raise CallError(f"There is no importer called {arguments.source}. Choose one of: {', '.join([*known, *OURS])}.")
    set_up()
    require_tables()
    from lightkeeper.usecases.account.find_team import find_team
    from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError

    try:
        if arguments.source == "workspace":
            made = _workspace(paths)
        else:
            team_id = find_team(arguments.team)
            made = _documents(paths, team_id) if arguments.source == "document" else _records(arguments, paths, team_id)
    except (NotAllowedError, NotFoundError, UnusableValueError) as error:
        raise CallError(str(error)) from error
    unreadable = made.pop("unreadable")
    for line in unreadable:
        print(f"could not read {line}", file=sys.stderr)
    print(json.dumps(made))
    return LOOK if unreadable else DONE


def _records(arguments: Namespace, paths: list[Path], team_id: Any) -> dict[str, Any]:
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.usecases.incident.import_files import import_files as import_record_files
    from lightkeeper.usecases.incident.reads import review_of_incident

    into = id_of(arguments.incident, "an incident") if arguments.incident else None
    report = import_record_files(SYSTEM, arguments.source, paths, team_id, into)
    incidents = [str(one) for one in report.incident_ids]
    review_id = review_of_incident(report.incident_ids[0]) if report.incident_ids else None
    return {
        "review": str(review_id) if review_id else None,
        "incidents": incidents,
        "events": report.new_entries,
        "known": report.known_entries,
        "skipped": len(report.skipped),
        "warnings": [*report.warnings, *report.skipped[:50]],
        "unreadable": report.unreadable,
    }


def _documents(paths: list[Path], team_id: Any) -> dict[str, Any]:
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.usecases.document.import_document import DocumentReport, import_document
    from lightkeeper.usecases.refusals import UnusableValueError

    made: list[DocumentReport] = []
    unreadable: list[str] = []
    for path in paths:
        try:
            made.append(import_document(SYSTEM, path, team_id))
        except UnusableValueError as error:
            unreadable.append(str(error))
    if not made:
        raise CallError(unreadable[0])
    return {
        "review": str(made[0].review_id) if len(made) == 1 else [str(one.review_id) for one in made],
        "events": sum(one.events for one in made),
        "action_items": sum(one.action_items for one in made),
        "skipped": sum(not one.is_new for one in made),
        "warnings": [warning for one in made for warning in one.warnings],
        "unreadable": unreadable,
    }


def _workspace(paths: list[Path]) -> dict[str, Any]:
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.usecases.workspace.import_workspace import import_workspace

    reports = [import_workspace(SYSTEM, path) for path in paths]
    return {
        "review": None,
        "reviews": sum(one.reviews for one in reports),
        "events": sum(one.events for one in reports),
        "skipped": sum(one.known for one in reports),
        "warnings": [],
        "unreadable": [],
    }
