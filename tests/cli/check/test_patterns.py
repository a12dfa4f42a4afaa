from pathlib import Path

import pytest

from lightkeeper.cli.check.patterns import Patterns


@pytest.mark.parametrize(
    ("pattern", "path", "is_meant"),
    [
        ("archive/*", "archive/a.md", True),
        ("archive/*", "archive/old/a.md", True),
        ("archive/*", "other/archive/a.md", False),
        ("archive", "archive/a.md", True),
        ("archive/", "archive/a.md", True),
        ("archive", "other/archive/a.md", True),
        ("./archive", "archive/a.md", True),
        ("README.md", "sub/README.md", True),
        ("*.txt", "sub/a.txt", True),
        ("*.txt", "sub/a.md", False),
        ("sub/README.md", "README.md", False),
    ],
)
def test_patterns_mean_files_folders_and_names(
    pattern: str, path: str, *, is_meant: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    patterns = Patterns(str(tmp_path), (pattern,))
    assert patterns.match(path) is is_meant
    assert patterns.match(f"{tmp_path}/{path}") is is_meant


def test_no_pattern_means_nothing() -> None:
    assert not Patterns("/", ()).match("a.md")
