"""`lightkeeper check`: remarks on the wording of postmortems kept in files.

Only what a call needs is imported: a hook that runs on each commit is paid for in milliseconds.
"""

import gc
import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from typing import Protocol

from lightkeeper.cli.check.files import find_files
from lightkeeper.cli.check.outcome import LOUDNESS, Checked, Problem, is_at_least
from lightkeeper.cli.check.plan import Plan
from lightkeeper.cli.check.reading import UnreadableError, form_of, text_of_file, text_of_input
from lightkeeper.cli.check.side_by_side import check_all
from lightkeeper.cli.exits import DONE, LOOK, UNUSABLE
from lightkeeper.wording.checking import check

STANDARD_INPUT = "-"
FORMATS = ("text", "json", "sarif", "github")


class Output(Protocol):
    """A way to write the report."""

    def add(self, checked: Checked) -> None:
        """Add one file."""

    def finish(self, problems: list[Problem]) -> str:
        """Return the whole report."""


def add_parser(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the verb to the command."""
    parser = subparsers.add_parser("check", help="notice blame and hindsight in postmortems kept in files")
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders (default: this folder), or - for standard input")
    add("--format", choices=FORMATS, default="text", help="how to print it (default text)")
    add("--select", action="append", metavar="CODES", help="only these rules: codes, prefixes or names, with commas")
    add("--ignore", action="append", metavar="CODES", help="without these rules, too")
    add("--fail-on", choices=LOUDNESS, help="end with 1 from this level on (default error)")
    add("--people", metavar="FILE", help="names to know: one a line, or a table with name, handle, e-mail, role")
    add("--explain", metavar="CODE", help="print the manual page of a rule, or list all, and stop")
    add("--stdin-filename", metavar="NAME", help="the name of the text on standard input")
    add("--house-rules", metavar="FILE", help="rules of your own, in YAML")
    add("--config", metavar="FILE", help="configuration (default: the nearest lightkeeper.toml or pyproject.toml)")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Check everything that can be read, print the report, and return the exit code."""
    # What start-up made stays; looking through it again and again for garbage would cost a tenth of a short run.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    plan = Plan(arguments)
    if arguments.explain is not None:
        from lightkeeper.cli.check.explanation import explanation_of

        page = explanation_of(arguments.explain, plan.rules())
        return _end(page, plan.problems, DONE)
    output = _output(arguments.format, plan)
    problems = list(plan.problems)
    outcome = DONE
    for one in check_all(_paths(arguments, plan, problems), lambda path: _check_one(path, arguments, plan)):
        if isinstance(one, Problem):
            problems.append(one)
            continue
        output.add(one)
        if any(is_at_least(finding.level, plan.fail_on) for finding in one.report.findings):
            outcome = LOOK
    return _end(output.finish(problems), problems, outcome)


def _paths(arguments: Namespace, plan: Plan, problems: list[Problem]) -> list[str]:
    """Return what to check; folders are walked now, so that their problems are known."""
    named = arguments.paths or ["."]
    found = list(find_files([one for one in named if one != STANDARD_INPUT], plan.is_excluded, problems))
    return [STANDARD_INPUT, *found] if STANDARD_INPUT in named else found


def _check_one(path: str, arguments: Namespace, plan: Plan) -> Checked | Problem:
    name = _name(path, arguments)
    try:
        text = text_of_input(name) if path == STANDARD_INPUT else text_of_file(path)
    except UnreadableError as error:
        return Problem(name, str(error))
    form = "markdown" if name == "<stdin>" else form_of(name)
    return Checked(name, text, check(text, form=form, people=plan.people, settings=plan.settings_for(name)))


def _name(path: str, arguments: Namespace) -> str:
    if path != STANDARD_INPUT:
        return path
    return arguments.stdin_filename or "<stdin>"


def _output(name: str, plan: Plan) -> Output:
    if name == "json":
        from lightkeeper.cli.check.json_output import JsonOutput

        return JsonOutput()
    if name == "sarif":
        from lightkeeper.cli.check.sarif_output import SarifOutput

        return SarifOutput(plan.rules())
    if name == "github":
        from lightkeeper.cli.check.github_output import GithubOutput

        return GithubOutput()
    from lightkeeper.cli.check.text_output import TextOutput

    is_wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return TextOutput(is_coloured=is_wanted and sys.stdout.isatty())


def _end(report: str, problems: list[Problem], outcome: int) -> int:
    """Print the report and, beside it, what could not be done; return the exit code."""
    sys.stdout.buffer.write(report.encode("utf-8", "replace"))
    sys.stdout.flush()
    for one in problems:
        print(f"lightkeeper: {one.message}", file=sys.stderr)
    return UNUSABLE if problems else outcome
