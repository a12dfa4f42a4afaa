"""Small pieces of Markdown for the generated reference."""

from collections.abc import Iterable, Sequence

GENERATED = "<!-- Written by `make docs` from the code. Change the code, not this page. -->"


def page(title: str, opening: str, *parts: str) -> str:
    """Return a whole page: title, note that it is generated, opening words, parts."""
    return "\n\n".join([f"# {title}", GENERATED, opening, *parts]) + "\n"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells may hold anything."""
    lines = [_row(heads), "|" + "---|" * len(heads), *map(_row, rows)]
    return "\n".join(lines)


def code(text: str) -> str:
    """Return text set as code, or nothing for nothing."""
    return f"`{text}`" if text else ""


def first_line(docstring: str | None) -> str:
    """Return the first sentence of a docstring, on one line."""
    return " ".join((docstring or "").strip().partition("\n\n")[0].split())


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
