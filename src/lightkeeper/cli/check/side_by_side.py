"""Checks many files by two processes, because somebody waits for a folder of years of postmortems.

The second process checks half of the files and hands its remarks back through a pipe; whatever goes wrong with it, the
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
    sizes = _sizes(paths)
    if not _is_worth_it(sizes):
        yield from map(check_one, paths)
        return
    theirs = _half_of(sizes)
    reading, child = _checking_apart([paths[index] for index in theirs], check_one)
    done = {index: check_one(path) for index, path in enumerate(paths) if index not in theirs}
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    back = _read_back(told, len(theirs)) or [check_one(paths[index]) for index in theirs]
    done.update(zip(theirs, back, strict=True))
    for index in range(len(paths)):
        yield done[index]


def _sizes(paths: list[str]) -> list[int]:
    """Return the size of each file in bytes; nothing where one cannot be told, such as standard input."""
    try:
        return [os.stat(path).st_size for path in paths]
    except (OSError, ValueError):
        return []


def _is_worth_it(sizes: list[int]) -> bool:
    is_able = hasattr(os, "fork") and hasattr(os, "sched_getaffinity") and len(os.sched_getaffinity(0)) > 1
    return is_able and len(sizes) > 3 and sum(sizes) >= _WORTH_IT


def _half_of(sizes: list[int]) -> dict[int, int]:
    """Return the indexes, each with its size, of about half of the work: the largest first, to whoever has less."""
    half: dict[int, int] = {}
    ours = theirs = 0
    for index in sorted(range(len(sizes)), key=sizes.__getitem__, reverse=True):
        if theirs < ours:
            half[index] = sizes[index]
            theirs += sizes[index]
        else:
            ours += sizes[index]
    return half


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
