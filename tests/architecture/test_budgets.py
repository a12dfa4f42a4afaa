"""Files, functions and parameters stay small enough to be read at one go."""

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "lightkeeper"
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 6  # five of its own, and `self`
FORBIDDEN_NAMES = frozenset("utils helpers common misc base core manager handler service processor data info".split())
START_UP_TIME = ("cli", "jobs/apps.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources() -> list[Path]:
    """Return every module but the generated migrations."""
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def functions_of(path: Path) -> Iterator[Function]:
    """Yield every function of a module."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, Function):
            yield node


def place(path: Path, node: Function | None = None) -> str:
    """Return where something stands, to be read in a failure."""
    return f"{path.relative_to(SOURCE)}" + (f":{node.lineno} {node.name}" if node else "")


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    files = [*sources(), *(SOURCE.parents[1] / "editor" / "src").rglob("*.ts"), *SOURCE.rglob("*.css")]
    long = [path.name for path in files if len(path.read_text().splitlines()) > LONGEST_FILE]
    assert long == []


def test_no_function_is_longer_than_sixty_lines() -> None:
    long = [
        place(path, node)
        for path in sources()
        for node in functions_of(path)
        if (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_function_takes_more_than_five_parameters() -> None:
    many = [
        place(path, node)
        for path in sources()
        for node in functions_of(path)
        if len([*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]) > MOST_PARAMETERS
    ]
    assert many == []


def test_imports_stand_at_the_top_but_for_start_up_time_in_commands() -> None:
    inside = [
        place(path, node)
        for path in sources()
        if not str(path.relative_to(SOURCE)).startswith(START_UP_TIME)
        for node in functions_of(path)
        if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node))
    ]
    assert inside == []


def test_every_module_says_why_it_exists() -> None:
    silent = [place(path) for path in sources() if not ast.get_docstring(ast.parse(path.read_text()))]
    assert silent == []


def test_no_module_or_class_has_a_name_that_says_nothing() -> None:
    modules = [place(path) for path in sources() if path.stem in FORBIDDEN_NAMES]
    folders = [place(path) for path in SOURCE.rglob("*") if path.is_dir() and path.name in FORBIDDEN_NAMES]
    classes = [
        f"{place(path)} {node.name}"
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ClassDef) and node.name.lower() in FORBIDDEN_NAMES
    ]
    assert modules + folders + classes == []
