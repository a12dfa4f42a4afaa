"""`lightkeeper lsp`: the wording coach for editors, over standard input and output."""

from argparse import ArgumentParser, Namespace
from typing import Any

from lightkeeper.cli.exits import DONE


def add_parser(subparsers: Any) -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("lsp", help="serve the wording coach to an editor, over standard input and output")
    # Many editors add it to every server they start.
    parser.add_argument("--stdio", action="store_true", help="changes nothing; many editors add it")
    parser.set_defaults(run=serve_editor)


def serve_editor(arguments: Namespace) -> int:
    """Talk with one editor until it leaves; the configuration is the one `lightkeeper check` would find."""
    from lightkeeper.cli.check.command import add_parser as add_check
    from lightkeeper.cli.check.plan import Plan
    from lightkeeper.lsp.choices import Choices
    from lightkeeper.lsp.server import serve

    checker = ArgumentParser()
    add_check(checker.add_subparsers())

    def choices_for(path: str | None) -> Choices:
        plan = Plan(checker.parse_args(["check", "--", path or "."]))
        return Choices(
            settings=plan.settings_for(path) if path else plan.settings,
            people=plan.people,
            is_left_out=bool(path) and plan.is_excluded(path or ""),
            problems=tuple(problem.message for problem in plan.problems),
        )

    serve(choices_for)
    return DONE
