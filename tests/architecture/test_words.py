"""Our own names never point at a person, and nothing names a registry or a machine."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
POINTING = re.compile(r"\b(culprit|offender)s?\b", re.IGNORECASE)
REGISTRIES = re.compile("pypi" + r"\.org|pythonhosted" + r"\.org|npmjs" + r"\.(org|com)|registry\.npm", re.IGNORECASE)
ROOT_CAUSE = re.compile(r"root.?cause", re.IGNORECASE)

# Where the words stand as material: what is read in others' documents, and the rules about such words.
ABOUT_WORDS = (
    "src/lightkeeper/domain/reading/",
    "src/lightkeeper/domain/identifier/",
    "src/lightkeeper/wording/",
    "tests/",
    "docs/",
    "changelog.d/",
    "CHANGELOG.md",
    "README.md",
)


def committed_files() -> list[Path]:
    """Return the text files that git tracks."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def lines_with(pattern: re.Pattern[str], but_in: tuple[str, ...] = ()) -> list[str]:
    """Return file:line of every match."""
    found = []
    for path in committed_files():
        name = str(path.relative_to(ROOT))
        if name.startswith(but_in):
            continue
        text = path.read_bytes().decode("utf-8", "replace")
        found += [f"{name}:{number}" for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]
    return found


def test_no_committed_file_names_a_registry() -> None:
    assert lines_with(REGISTRIES) == []


def test_no_committed_file_names_a_path_of_the_machine_it_was_made_on() -> None:
    assert lines_with(re.compile("/work" + r"/(main|shared)|/ro" + "ot/")) == []


def test_our_names_do_not_point_at_people() -> None:
    assert lines_with(POINTING, but_in=(*ABOUT_WORDS, "src/lightkeeper/usecases/sample/")) == []


def test_we_speak_of_contributing_factors() -> None:
    assert lines_with(ROOT_CAUSE, but_in=ABOUT_WORDS) == []
