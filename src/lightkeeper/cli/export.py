"""`lightkeeper export REVIEW`: writes a review for one audience, or the whole workspace."""

import json
from argparse import Namespace
from pathlib import Path
from typing import Any

from lightkeeper.cli.exits import DONE, CallError
from lightkeeper.cli.product import id_of, require_tables, set_up

DRAWINGS = ("whys-svg", "whys-png", "whys-pdf", "fishbone-svg", "fishbone-png", "fishbone-pdf")
EDITIONS = {"participants": "L2", "organisation": "L1", "public": "L0"}


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("export", help="write a review for one audience, or the whole workspace")
    parser.add_argument("review", help="the review's id or address, or `workspace` for everything (a ZIP archive)")
    parser.add_argument("--edition", choices=sorted(EDITIONS), default="organisation", help="for whom it is written")
    parser.add_argument(
        "--format",
        choices=("markdown", "html", "pdf", "docx", "json", *DRAWINGS),
        default="markdown",
        help="how it is written, or which drawing of it (default markdown)",
    )
    parser.add_argument("--zone", default="UTC", help="time zone of the times, e.g. Europe/Berlin (default UTC)")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="file to write")
    parser.set_defaults(run=export)


def export(arguments: Namespace) -> int:
    """Write the file and print one JSON line about it."""
    set_up()
    require_tables()
    from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError

    try:
        content, made = _workspace() if arguments.review == "workspace" else _review(arguments)
    except (NotAllowedError, NotFoundError, UnusableValueError) as error:
        raise CallError(str(error)) from error
    try:
        Path(arguments.output).write_bytes(content)
    except OSError as error:
        raise CallError(f"{arguments.output} cannot be written ({error.strerror}). Choose another place.") from error
    print(json.dumps({**made, "skipped": 0, "warnings": []}))
    return DONE


def _review(arguments: Namespace) -> tuple[bytes, dict[str, Any]]:
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.domain.access.level import Level
    from lightkeeper.usecases.export.export_review import export_review

    level = Level(EDITIONS[arguments.edition])
    exported = export_review(SYSTEM, id_of(arguments.review), arguments.format, level, arguments.zone)
    return exported.content, {"review": str(exported.review_id), "events": exported.events}


def _workspace() -> tuple[bytes, dict[str, Any]]:
    from lightkeeper.domain.access.actor import SYSTEM
    from lightkeeper.usecases.workspace.export_workspace import export_workspace

    exported = export_workspace(SYSTEM)
    return exported.content, {"review": None, "reviews": exported.reviews, "events": exported.events}
