from pathlib import Path

import pytest

from lightkeeper.cli.check.configuration import NOTHING, find_configuration, read_configuration
from lightkeeper.cli.check.outcome import Problem

WHOLE = """
[check]
select = ["BL2"]
ignore = ["should-have"]
levels = {BL603 = "info"}
people = ["Ada"]
people-file = "people.csv"
house-rules = "rules.yaml"
fail-on = "warning"
per-file-ignores = {"archive/*" = ["BL4"]}
exclude = ["drafts"]
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sentences(content: str, name: str = "lightkeeper.toml") -> list[str]:
    """Return what is said about a configuration."""
    Path(name).write_text(content)
    problems: list[Problem] = []
    read_configuration(name, problems, is_named=True)
    assert {one.path for one in problems} <= {name}
    return [one.message for one in problems]


def test_the_nearest_configuration_counts() -> None:
    problems: list[Problem] = []
    Path("a/b").mkdir(parents=True)
    assert find_configuration("a/b/c.md", problems) == NOTHING
    Path("pyproject.toml").write_text("[tool.lightkeeper.check]\nselect = ['BL1']\n")
    assert find_configuration("a/b/c.md", problems).texts("select") == ("BL1",)
    Path("a/pyproject.toml").write_text("[tool.other]\nname = 'lightkeeper'\n")
    assert find_configuration("a/b", problems).texts("select") == ("BL1",)
    Path("a/lightkeeper.toml").write_text("[check]\nselect = ['BL2']\n")
    assert find_configuration("a/b/", problems).texts("select") == ("BL2",)
    assert problems == []


def test_a_whole_table_is_read_and_its_paths_relate_to_its_folder() -> None:
    Path("a").mkdir()
    Path("a/lightkeeper.toml").write_text(WHOLE)
    problems: list[Problem] = []
    found = find_configuration("a", problems)
    assert problems == []
    assert (found.place, found.file("people-file"), found.file("house-rules")) == (
        "a/lightkeeper.toml",
        "a/people.csv",
        "a/rules.yaml",
    )
    assert found.table("per-file-ignores") == {"archive/*": ["BL4"]}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[check]\ncolour = 1", "there is no `colour` in [check]; choose from select, ignore, people, exclude"),
        ("[check]\nselect = 'BL2'", '`select` needs a list of texts, like select = ["…"].'),
        ("[check]\npeople = [1]", '`people` needs a list of texts, like people = ["…"].'),
        ("[check]\npeople-file = []", '`people-file` needs the path of one file, like people-file = "…".'),
        ("[check]\nfail-on = 'fatal'", "`fail-on` needs one of error, warning, info, never."),
        ("[check]\nlevels = {BL201 = 'loud'}", '`levels` needs a level for each code, like levels = {BL201 = "info"}.'),
        ("[check]\nlevels = {BL201 = []}", '`levels` needs a level for each code, like levels = {BL201 = "info"}.'),
        ("[check]\nper-file-ignores = {a = 'BL4'}", "`per-file-ignores` needs codes for each pattern"),
        ("check = 1", "`check` is not a table; write its keys below [check]."),
        ("[check\n", "lightkeeper.toml is not valid TOML: "),
        ("x = " + "[" * 50_000, "lightkeeper.toml is nested too deeply"),
        ("#" * 300_000, "lightkeeper.toml is larger than 256 KB"),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_its_place(content: str, sentence: str) -> None:
    (told,) = sentences(content)
    assert told.startswith("lightkeeper.toml")
    assert sentence in told
    assert "\n" not in told


def test_what_is_right_beside_a_mistake_still_holds() -> None:
    Path("lightkeeper.toml").write_text("[check]\ncolour = 1\nselect = ['BL2']\n")
    problems: list[Problem] = []
    assert find_configuration(".", problems).texts("select") == ("BL2",)
    assert len(problems) == 1


def test_a_configuration_that_is_named_and_missing_is_a_problem() -> None:
    problems: list[Problem] = []
    read_configuration("nowhere.toml", problems, is_named=True)
    assert problems[0].message.startswith("nowhere.toml cannot be opened (No such file or directory)")


def test_a_file_in_another_encoding_is_a_problem() -> None:
    Path("lightkeeper.toml").write_bytes(b"[check]\npeople = ['\xfc']\n")
    problems: list[Problem] = []
    find_configuration(".", problems)
    assert [one.message for one in problems] == ["lightkeeper.toml is not UTF-8 text; save it as UTF-8 and try again."]
