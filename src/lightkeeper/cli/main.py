"""The `lightkeeper` command: finds the verb and runs it.

Each verb is a module with `add_parser`; those that need the database set Django up themselves, so that the
commands for folders of files start at once.
"""

import sys
from argparse import ArgumentParser

from lightkeeper import __version__
from lightkeeper.cli import demo, doctor, export, import_command, migrate, read, serve, worker
from lightkeeper.cli.exits import UNUSABLE, CallError

VERBS = (demo, serve, worker, migrate, doctor, import_command, export, read)


def build_parser() -> ArgumentParser:
    """Return the parser of the whole command."""
    parser = ArgumentParser(prog="lightkeeper", description="Blameless incident postmortems that teach.")
    parser.add_argument("--version", action="version", version=f"lightkeeper {__version__}")
    subparsers = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb in VERBS:
        verb.add_parser(subparsers)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; a call that cannot be carried out says why in one line and ends with 2."""
    chosen = build_parser().parse_args(arguments)
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


if __name__ == "__main__":
    sys.exit(main())
