"""The few keys of YAML or TOML front matter that a postmortem's reader wants: title, date, authors.

Not a YAML parser: hostile or broken front matter must cost nothing and hide nothing.
"""

import re
from dataclasses import dataclass

_MOST_LINES = 200
_KEY = re.compile(r"([A-Za-z_][\w-]{0,40})\s{0,8}[:=]\s?(.*)$")
_LIST_ITEM = re.compile(r"\s{0,12}-\s+(.+)$")
_NAME_KEY = re.compile(r"(?:name|author)\s{0,4}[:=]\s{0,4}(.+)$", re.I)
_AUTHOR_KEYS = frozenset(("author", "authors", "author_github", "by", "writer", "owner", "reporter", "contributors"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file states; `last_line` is 0 where there is none."""

    last_line: int = 0
    title: str = ""
    date: str = ""
    authors: tuple[tuple[str, int], ...] = ()


def read_front_matter(lines: list[str]) -> FrontMatter:
    """Read front matter between `---` or `+++`; each author comes with the line where they stand."""
    mark = lines[0].strip().lstrip("\ufeff") if lines else ""
    if mark not in ("---", "+++"):
        return FrontMatter()
    end = next((n for n, line in enumerate(lines[1:_MOST_LINES], start=1) if line.rstrip() in (mark, "...")), 0)
    if not end or not any(_KEY.match(line[:400]) for line in lines[1:end]):
        return FrontMatter()
    title, date, key = "", "", ""
    authors: list[tuple[str, int]] = []
    for number, line in enumerate(lines[1:end], start=2):
        content = line[:2000]
        found = _KEY.match(content)
        if found and not content.startswith((" ", "\t")):
            key, value = found[1].lower(), _unquoted(found[2])
            title = title or (value if key == "title" else "")
            date = date or (value if key in ("date", "incident_date", "incident-date") else "")
        elif key in _AUTHOR_KEYS and (named := _LIST_ITEM.match(content) or _NAME_KEY.search(content)):
            value = named[1]
            if inner := _NAME_KEY.match(value):
                value = inner[1]
        else:
            continue
        if key in _AUTHOR_KEYS:
            authors.extend((name, number) for name in _names(value))
    return FrontMatter(end + 1, title, date, tuple(authors))


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _names(value: str) -> list[str]:
    parts = re.split(r",|;|\band\b|&", value.strip("[] "))
    return [name for part in parts if (name := _unquoted(part).strip("[]\"' "))]
