"""Matches paths against the patterns of a configuration."""

import os
from fnmatch import fnmatchcase


class Patterns:
    """Shell patterns relative to a folder. One that names a folder means everything in it; one without a slash means a
    name anywhere.
    """

    __slots__ = ("_folder", "_patterns")

    def __init__(self, folder: str, patterns: tuple[str, ...]) -> None:
        self._folder = folder
        self._patterns = tuple(one.strip().removeprefix("./").rstrip("/") for one in patterns)

    def match(self, path: str) -> bool:
        """Say whether a path, relative to the current folder, is meant."""
        if not self._patterns:
            return False
        parts = os.path.relpath(os.path.abspath(path), self._folder).split(os.sep)
        candidates = ["/".join(parts[: count + 1]) for count in range(len(parts))]
        return any(
            fnmatchcase(candidate, pattern)
            for pattern in self._patterns
            for candidate in (*candidates, *(parts if "/" not in pattern else ()))
        )
