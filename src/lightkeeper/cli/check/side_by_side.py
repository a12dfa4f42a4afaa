"""Checks many files by two processes, because somebody waits for a folder of years of postmortems.

The second process checks every other file and hands its remarks back through a pipe; whatever goes wrong with it, the
first does that half as well.
"""

import marshal
import os
from collections.abc import Callable, Iterator
from typing import Any

from lightkeeper.cli.check.outcome import Checked, Problem
from lightkeeper.wording.finding import Finding, Report

Result = Checked | Problem
# Below this many bytes a second process costs more than it saves.
_WORTH_IT = 250_000


def check_all(paths: list[str], check_one: Callable[[str], Result]) -> Iterator[Result]:
    """Yield what checking each path gave, in the order of the paths."""
    if not _is_worth_it(paths):
        yield from map(check_one, paths)
        return
    reading, child = _checking_apart(paths[1::2], check_one)
    ours = [check_one(path) for path in paths[::2]]
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    theirs = _read_back(told, len(paths) // 2) or [check_one(path) for path in paths[1::2]]
    for index in range(len(paths)):
        yield (theirs if index % 2 else ours)[index // 2]


def _is_worth_it(paths: list[str]) -> bool:
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity") or len(os.sched_getaffinity(0)) < 2:
        return False
    total = 0
    for path in paths:
        try:
            total += os.stat(path).st_size
        except (OSError, ValueError):
            return False
        if total >= _WORTH_IT and len(paths) > 3:
            return True
    return False


def _checking_apart(paths: list[str], check_one: Callable[[str], Result]) -> tuple[int, int]:
    """Return the pipe to read from, and the process that checks these paths."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return reading, child
    try:
        os.close(reading)
        with os.fdopen(writing, "wb") as pipe:
            marshal.dump([_plain(check_one(path)) for path in paths], pipe)
    finally:
        # Neither cleans up nor speaks: the first process notices what is missing.
        os._exit(0)


def _plain(result: Result) -> tuple[Any, ...]:
    if isinstance(result, Problem):
        return tuple(result)
    report = result.report
    return (result.path, result.text, report.language, report.is_checked, [tuple(one) for one in report.findings])


def _read_back(told: bytes, awaited: int) -> list[Result]:
    """Return what the second process found, or nothing where it did not finish."""
    try:
        plain = marshal.loads(told)  # noqa: S302  written by our own child a moment ago
    except (EOFError, ValueError, TypeError):
        return []
    return [_result(one) for one in plain] if len(plain) == awaited else []


def _result(plain: tuple[Any, ...]) -> Result:
    if len(plain) == len(Problem._fields):
        return Problem(*plain)
    path, text, language, is_checked, findings = plain
    return Checked(path, text, Report(language, is_checked, tuple(Finding(*one) for one in findings)))
