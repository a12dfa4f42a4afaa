"""Finds the files to check: those named, and those in folders."""

import os
from collections.abc import Callable, Iterable, Iterator

from lightkeeper.cli.check.outcome import Problem
from lightkeeper.cli.check.shown import shown

SUFFIXES = (".md", ".markdown", ".rst", ".txt", ".html")
LEFT_ALONE = frozenset(("node_modules", "__pycache__", "venv"))


def find_files(paths: Iterable[str], is_excluded: Callable[[str], bool], problems: list[Problem]) -> Iterator[str]:
    """Yield each file once, folders walked in order of names; a path that is missing becomes a problem."""
    seen: set[str] = set()
    for path in paths:
        found: Iterable[str] = (path,)
        if os.path.isdir(path):
            found = _walk(path, is_excluded, problems)
        elif not os.path.lexists(path):
            problems.append(Problem(path, f"{shown(path)} does not exist; check the name."))
            continue
        for one in found:
            # Links are not resolved: the same text under two names is two files to whoever reads the report.
            known_as = os.path.normpath(one)
            if known_as not in seen and not is_excluded(one):
                seen.add(known_as)
                yield one


def _walk(top: str, is_excluded: Callable[[str], bool], problems: list[Problem]) -> Iterator[str]:
    """Yield the texts below a folder. Links to folders are not followed, so no loop is walked."""

    def note(error: OSError) -> None:
        path = str(error.filename)
        problems.append(Problem(path, f"{shown(path)} cannot be opened ({error.strerror}); check its permissions."))

    for folder, folders, names in os.walk("." if top == "" else top, onerror=note):
        below = "" if os.path.normpath(folder) == "." else folder
        folders[:] = [one for one in sorted(folders) if _is_walked(one) and not is_excluded(os.path.join(below, one))]
        for name in sorted(names):
            path = os.path.join(below, name)
            if name.lower().endswith(SUFFIXES) and os.path.isfile(path):
                yield path.removeprefix("./")


def _is_walked(name: str) -> bool:
    return not name.startswith(".") and name not in LEFT_ALONE
