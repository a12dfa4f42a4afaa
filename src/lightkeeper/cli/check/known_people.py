"""Reads a file of names: one a line, or a table with name, handle, e-mail and role."""

NAMES = frozenset(("name", "names", "full name", "person"))
HANDLES = frozenset(("handle", "handles", "nick", "login", "user", "username"))
EVERY_COLUMN = NAMES | HANDLES | {"e-mail", "email", "mail", "role", "title"}


class UnreadableTableError(Exception):
    """A table of people that cannot be read; the message says what to do."""


def people_in(text: str) -> tuple[str, ...]:
    """Return the names and handles in a file of people, each once; lines that begin with # are remarks."""
    lines = [line.strip() for line in text.splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    found: dict[str, None] = {}
    named = handled = None
    for row in _rows(lines):
        cells = [cell.strip() for cell in row]
        heads = [cell.lower() for cell in cells]
        if named is None:
            is_head = any(one in NAMES or one in HANDLES for one in heads) and set(heads) <= EVERY_COLUMN
            named = next((at for at, one in enumerate(heads) if one in NAMES), -1 if is_head else 0)
            handled = next((at for at, one in enumerate(heads) if one in HANDLES), -1 if is_head else 1)
            if is_head:
                continue
        for at in (named, handled):
            if at is not None and 0 <= at < len(cells) and cells[at]:
                found[cells[at]] = None
    return tuple(found)


def _rows(lines: list[str]) -> list[list[str]]:
    marks = [mark for mark in ("\t", ";", ",") if any(mark in line for line in lines)]
    if not marks:
        return [[line] for line in lines]
    import csv

    try:
        return list(csv.reader(lines, delimiter=marks[0]))
    except csv.Error as error:
        raise UnreadableTableError(
            "the file of people is not a table that can be read; write one name a line, or name, handle, e-mail, role."
        ) from error
