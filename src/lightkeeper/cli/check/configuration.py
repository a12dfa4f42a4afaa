"""What a team chose for its files: found in lightkeeper.toml or pyproject.toml, and read with a sentence for every
mistake. What is right in a file with a mistake still holds.
"""

import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from lightkeeper.cli.check.outcome import LOUDNESS, Problem
from lightkeeper.cli.check.shown import printable, shown

OWN_FILE = "lightkeeper.toml"
PROJECT_FILE = "pyproject.toml"
# Below this size no honest configuration is; above it nobody waits for a parser.
LARGEST_CONFIGURATION = 256 * 1024
LEVELS = ("error", "warning", "info", "off")
LISTS = ("select", "ignore", "people", "exclude")
FILES = ("people-file", "house-rules")
KEYS = (*LISTS, *FILES, "levels", "fail-on", "per-file-ignores")


class Configuration(NamedTuple):
    """The table as written: `place` is its file, `folder` what its paths relate to; codes are not looked up yet."""

    place: str
    folder: str
    values: dict[str, Any]

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of the table."""
        return tuple(self.values.get(key, ()))

    def table(self, key: str) -> dict[str, Any]:
        """Return a table of the table."""
        return dict(self.values.get(key, {}))

    def file(self, key: str) -> str | None:
        """Return a path of the table, relative to the current folder where it was relative to the configuration."""
        written = self.values.get(key)
        return os.path.relpath(os.path.join(self.folder, written)) if written else None


NOTHING = Configuration("", "", {})


def find_configuration(beside: str, problems: list[Problem]) -> Configuration:
    """Return the nearest configuration at or above a path, or one that says nothing."""
    folder = os.path.abspath(beside if os.path.isdir(beside) else os.path.dirname(beside))
    while True:
        for name in (OWN_FILE, PROJECT_FILE):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                found = read_configuration(path, problems, is_named=False)
                if found is not None:
                    return found
        above = os.path.dirname(folder)
        if above == folder:
            return NOTHING
        folder = above


def read_configuration(path: str, problems: list[Problem], *, is_named: bool) -> Configuration | None:
    """Return what a file says; None for a project file without a word about the coach."""
    place = shown(os.path.abspath(path))
    nothing = Configuration(place, os.path.dirname(os.path.abspath(path)), {})
    try:
        with open(path, "rb") as stream:
            content = stream.read(LARGEST_CONFIGURATION + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        problems.append(Problem(place, f"{place} cannot be opened ({reason}); check the name and its permissions."))
        return nothing
    is_project = os.path.basename(path) == PROJECT_FILE
    # Most project files say nothing about the coach, and the parser takes longer to load than a text to check.
    if is_project and not is_named and b"lightkeeper" not in content:
        return None
    document = _parsed(content, place, problems)
    if document is None:
        return nothing
    if is_project:
        document = _inner(document, "tool", "lightkeeper")
    table = document.get("check")
    if table is None:
        return None if is_project and not is_named else nothing
    if not isinstance(table, dict):
        problems.append(Problem(place, f"{place}: `check` is not a table; write its keys below [check]."))
        return nothing
    return nothing._replace(values=dict(_kept(table, place, problems)))


def _parsed(content: bytes, place: str, problems: list[Problem]) -> dict[str, Any] | None:
    if len(content) > LARGEST_CONFIGURATION:
        problems.append(Problem(place, f"{place} is larger than 256 KB; keep the configuration in a smaller file."))
        return None
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        problems.append(Problem(place, f"{place} is not UTF-8 text; save it as UTF-8 and try again."))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(place, f"{place} is not valid TOML: {printable(str(error))}; mend it there."))
    except RecursionError:
        problems.append(Problem(place, f"{place} is nested too deeply; the table [check] needs no such depth."))
    return None


def _inner(document: dict[str, Any], *keys: str) -> dict[str, Any]:
    for key in keys:
        found = document.get(key)
        document = found if isinstance(found, dict) else {}
    return document


def _kept(table: dict[str, Any], place: str, problems: list[Problem]) -> Iterator[tuple[str, Any]]:
    """Yield the keys that hold what they should; the others become problems."""
    for key, value in table.items():
        if key not in KEYS:
            wrong: str | None = f"there is no `{printable(key)}` in [check]; choose from {', '.join(KEYS)}."
        else:
            wrong = _wrong_with(key, value)
        if wrong is None:
            yield key, value
        else:
            problems.append(Problem(place, f"{place}: {wrong}"))


def _wrong_with(key: str, value: Any) -> str | None:
    if key in LISTS:
        return None if _is_texts(value) else f'`{key}` needs a list of texts, like {key} = ["…"].'
    if key in FILES:
        is_path = isinstance(value, str) and value and "\0" not in value
        return None if is_path else f'`{key}` needs the path of one file, like {key} = "…".'
    if key == "fail-on":
        is_level = isinstance(value, str) and value in LOUDNESS
        return None if is_level else "`fail-on` needs one of error, warning, info, never."
    if key == "levels":
        is_levels = isinstance(value, dict) and all(level in LEVELS for level in value.values())
        return None if is_levels else '`levels` needs a level for each code, like levels = {BL201 = "info"}.'
    is_ignores = isinstance(value, dict) and all(map(_is_texts, value.values()))
    return None if is_ignores else f'`{key}` needs codes for each pattern, like {key} = {{"archive/*" = ["BL4"]}}.'


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
