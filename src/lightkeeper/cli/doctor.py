"""`lightkeeper doctor`: says what is missing or weak in a set-up."""

from argparse import Namespace
from typing import Any

from lightkeeper.cli.exits import DONE, LOOK
from lightkeeper.cli.product import set_up


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("doctor", help="say what is missing or weak in this set-up")
    parser.set_defaults(run=doctor)


def doctor(arguments: Namespace) -> int:
    """Print one line a finding; ends with 1 if there is any."""
    set_up()
    from lightkeeper.site.check_up import find_weaknesses

    weaknesses = find_weaknesses()
    for weakness in weaknesses:
        print(f"- {weakness}")
    print(f"{len(weaknesses)} to look at." if weaknesses else "Everything is in order.")
    return LOOK if weaknesses else DONE
