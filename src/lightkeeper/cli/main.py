"""The `lightkeeper` command: finds the verb and runs it.

Each verb is a module with `add_parser`, imported when it is called: the commands for folders of files start at once,
and those that need the database set Django up themselves.
"""

import os
import sys
from argparse import ArgumentParser, HelpFormatter
from importlib import import_module
from typing import Any

from lightkeeper import __version__
from lightkeeper.cli.exits import UNUSABLE, CallError

VERBS = {
    "demo": "lightkeeper.cli.demo",
    "serve": "lightkeeper.cli.serve",
    "worker": "lightkeeper.cli.worker",
    "migrate": "lightkeeper.cli.migrate",
    "doctor": "lightkeeper.cli.doctor",
    "import": "lightkeeper.cli.import_command",
    "export": "lightkeeper.cli.export",
    "read": "lightkeeper.cli.read",
    "draw": "lightkeeper.cli.draw",
    "check": "lightkeeper.cli.check.command",
    "lsp": "lightkeeper.cli.lsp",
}


class Help(HelpFormatter):
    """Help as wide as the terminal. The standard one asks `shutil`, which loads three compressors before any verb."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


class Parser(ArgumentParser):
    """A parser whose parts are all of this kind."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **{"formatter_class": Help, **more})


def build_parser(called: str | None = None) -> ArgumentParser:
    """Return the parser of the whole command, or the part of it that one verb needs."""
    parser = Parser(prog="lightkeeper", description="Blameless incident postmortems that teach.")
    parser.add_argument("--version", action="version", version=f"lightkeeper {__version__}")
    subparsers = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in [called] if called in VERBS else VERBS:
        import_module(VERBS[verb]).add_parser(subparsers)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; a call that cannot be carried out says why in one line and ends with 2."""
    words = sys.argv[1:] if arguments is None else arguments
    chosen = build_parser(next(iter(words), None)).parse_args(words)
    try:
        return int(chosen.run(chosen))
    except BrokenPipeError:
        return 0
    except CallError as error:
        print(f"lightkeeper: {error}", file=sys.stderr)
        return UNUSABLE
    except Exception as error:
        if not type(error).__module__.startswith("django.db"):
            raise
        print("lightkeeper: the database stopped answering. Check it, and run this again.", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        return 130


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(1).columns
    except (OSError, ValueError):
        return 80


if __name__ == "__main__":
    sys.exit(main())
