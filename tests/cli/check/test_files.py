from pathlib import Path

import pytest

from lightkeeper.cli.check.files import find_files
from lightkeeper.cli.check.outcome import Problem


def found(*paths: str, excluded: str = "") -> list[str]:
    """Return what is found, and hold that nothing went wrong."""
    problems: list[Problem] = []
    names = list(find_files(paths, lambda path: bool(excluded) and path.startswith(excluded), problems))
    assert problems == []
    return names


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of postmortems and other things, which is also the current one."""
    for name in (
        "b.md", "a.TXT", "sub/c.rst", "sub/d.html", "sub/e.markdown", "sub/x.py", ".git/f.md", "node_modules/g.md",
        ".venv/h.md", "archive/i.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("One.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_is_walked_in_order_and_without_hidden_ones(folder: Path) -> None:
    everything = ["a.TXT", "b.md", "archive/i.md", "sub/c.rst", "sub/d.html", "sub/e.markdown"]
    assert found(".") == everything
    assert found(str(folder)) == [f"{folder}/{name}" for name in everything]
    assert found("sub/") == everything[3:]


def test_a_file_named_is_checked_whatever_its_suffix_and_only_once(folder: Path) -> None:
    assert found("sub/x.py", "b.md", "./b.md", "sub", "sub/c.rst") == [
        "sub/x.py", "b.md", "sub/c.rst", "sub/d.html", "sub/e.markdown",
    ]  # fmt: skip


def test_what_is_excluded_is_left_out_named_or_not(folder: Path) -> None:
    assert found(".", "archive/i.md", excluded="archive") == [
        "a.TXT", "b.md", "sub/c.rst", "sub/d.html", "sub/e.markdown",
    ]  # fmt: skip


def test_links_make_no_loop(folder: Path) -> None:
    (folder / "sub" / "round").symlink_to(folder)
    (folder / "sub" / "lost.md").symlink_to(folder / "nowhere.md")
    assert found("sub") == ["sub/c.rst", "sub/d.html", "sub/e.markdown"]


def test_a_missing_path_is_a_problem_and_the_others_are_found(folder: Path) -> None:
    problems: list[Problem] = []
    assert list(find_files(["nowhere", "b.md"], lambda _: False, problems)) == ["b.md"]
    assert problems == [Problem("nowhere", "nowhere does not exist; check the name.")]
