"""The command as people call it: what it prints, how it ends, and what it does with bad input."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lightkeeper.cli.main import main

WORDS = "should have tested"
NOTICED = f"# Outage\n\nBob {WORDS} the rollback.\n"
QUIET = "# Outage\n\nThe disk filled up at 14:02 and writes stopped.\n"
GERMAN = (
    "# Ausfall\n\nDer Dienst war nicht erreichbar, weil die Platte voll war. Wir haben die alten Dateien gelöscht und "
    "danach den Dienst neu gestartet. Die Ursache war eine fehlende Rotation der Protokolle, die niemand bemerkt hat.\n"
)
UNWANTED = "django dataclasses inspect yaml asyncio pathlib urllib tomllib csv email shutil"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(NOTICED)
    Path("quiet.md").write_text(QUIET)


def called(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Run the command; return its exit code, what it printed, and what it said on standard error."""
    code = main(["check", *words])
    printed = capfd.readouterr()
    assert "Traceback" not in printed.err
    return code, printed.out, printed.err


def report(capfd: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """Run the command and return its JSON."""
    printed: dict[str, Any] = json.loads(called(capfd, "--format", "json", *words)[1])
    return printed


def codes(capfd: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """Run the command and return the codes it found."""
    return [finding["code"] for file in report(capfd, *words)["files"] for finding in file["findings"]]


def test_the_report_names_the_place_and_asks(capfd: pytest.CaptureFixture[str]) -> None:
    code, printed, said = called(capfd, "a.md", "quiet.md", "--select", "BL201", "--fail-on", "info")
    assert code == 1
    assert printed.startswith("a.md:3:5 ")
    assert "3 | Bob should have tested the rollback." in printed
    assert "Ask instead: " in printed
    assert printed.endswith(" in 2 files.\n")
    assert said == ""


def test_nothing_noticed_ends_with_nought(capfd: pytest.CaptureFixture[str]) -> None:
    assert called(capfd, "quiet.md") == (0, "Nothing noticed in 1 file.\n", "")


@pytest.mark.parametrize(
    ("level", "threshold", "code"),
    [
        ("warning", None, 0),
        ("error", None, 1),
        ("warning", "warning", 1),
        ("info", "warning", 0),
        ("error", "never", 0),
    ],
)
def test_the_exit_code_follows_the_level(
    level: str, threshold: str | None, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("lightkeeper.toml").write_text(f"[check]\nlevels = {{BL = 'off', should-have = '{level}'}}\n")
    words = ["--fail-on", threshold] if threshold else []
    assert called(capfd, "a.md", *words)[0] == code


def test_every_offset_is_one_of_the_decoded_text(capfd: pytest.CaptureFixture[str]) -> None:
    text = "# Ausfälle 🙂\r\n\r\nThe 🙂 page was late. Bob should have tested the rollback.\r\n"
    for content in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16")):
        Path("wide.md").write_bytes(content)
        (finding,) = report(capfd, "wide.md", "--select", "should-have")["files"][0]["findings"]
        assert text[finding["start"] : finding["end"]] == finding["text"]
        assert (finding["line"], finding["column"]) == (3, 26)


def test_standard_input_is_read_under_its_name(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for words, name in (((), "<stdin>"), (("--stdin-filename", "x/y.html"), "x/y.html")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"<p>Bob should have tested the rollback.</p>")))
        (file,) = report(capfd, "-", *words, "--select", "BL201")["files"]
        assert (file["path"], len(file["findings"])) == (name, 1)


def test_another_language_is_said_and_never_called_clean(capfd: pytest.CaptureFixture[str]) -> None:
    Path("de.md").write_text(GERMAN)
    code, printed, _ = called(capfd, "de.md", "quiet.md")
    assert (code, printed) == (0, "Nothing noticed in 1 file.\nNot checked: de.md (language de).\n")
    assert report(capfd, "de.md")["files"] == [{"path": "de.md", "language": "de", "checked": False, "findings": []}]


def test_what_cannot_be_read_is_told_and_the_others_are_checked(capfd: pytest.CaptureFixture[str]) -> None:
    Path("latin.md").write_bytes(b"Bob war m\xfcde.\n")
    Path("binary.md").write_bytes(b"\x89PNG\x00\x00")
    code, printed, said = called(capfd, "nowhere.md", "latin.md", "binary.md", "a.md", "--format", "json")
    told = json.loads(printed)
    assert code == 2
    assert [file["path"] for file in told["files"]] == ["a.md"]
    assert [one["path"] for one in told["errors"]] == ["nowhere.md", "latin.md", "binary.md"]
    assert said.splitlines() == [f"lightkeeper: {one['message']}" for one in told["errors"]]


def test_codes_prefixes_and_names_select(capfd: pytest.CaptureFixture[str]) -> None:
    for choice in ("BL201", "bl201", "BL2", "should-have", "Should-Have", "BL1,should-have"):
        assert "BL201" in codes(capfd, "a.md", "--select", choice)
    assert "BL201" not in codes(capfd, "a.md", "--ignore", "should-have")
    assert codes(capfd, "a.md", "--select", "BL2", "--ignore", "BL201") == []


def test_a_code_that_is_no_rule_is_told_and_the_files_are_checked(capfd: pytest.CaptureFixture[str]) -> None:
    sentence = "`--select` names BL999, which is no rule; `lightkeeper check --explain all` lists them."
    code, _, said = called(capfd, "a.md", "--select", "BL999")
    assert (code, said) == (2, f"lightkeeper: {sentence}\n")
    Path("lightkeeper.toml").write_text("[check]\nignore = ['BL999']\nlevels = {nothing-such = 'info'}\n")
    told = report(capfd, "a.md", "--select", "BL201")
    assert [one["path"] for one in told["errors"]] == ["lightkeeper.toml", "lightkeeper.toml"]
    assert told["files"][0]["findings"]


def test_the_configuration_is_followed_and_the_command_line_says_more(capfd: pytest.CaptureFixture[str]) -> None:
    Path("archive").mkdir()
    Path("archive/old.md").write_text(NOTICED)
    Path("drafts").mkdir()
    Path("drafts/new.md").write_text(NOTICED)
    Path("pyproject.toml").write_text(
        "[tool.lightkeeper.check]\nselect = ['BL201']\nfail-on = 'info'\nexclude = ['drafts']\n"
        "per-file-ignores = {'archive/*' = ['BL2']}\n"
    )
    told = report(capfd)
    assert {file["path"]: len(file["findings"]) for file in told["files"]} == {
        "a.md": 1,
        "archive/old.md": 0,
        "quiet.md": 0,
    }
    assert called(capfd, "a.md")[0] == 1
    assert called(capfd, "a.md", "--fail-on", "never")[0] == 0
    assert "BL201" not in codes(capfd, "a.md", "--select", "BL1")


def test_a_configuration_can_be_named(capfd: pytest.CaptureFixture[str]) -> None:
    Path("other.toml").write_text("[check]\nignore = ['ALL']\n")
    assert codes(capfd, "a.md", "--config", "other.toml") == []
    assert called(capfd, "a.md", "--config", "lost.toml")[0] == 2


def test_people_come_from_files_and_configuration(capfd: pytest.CaptureFixture[str]) -> None:
    Path("team.csv").write_text("name,handle\nQuillon Vexley,@qv\n")
    Path("postmortem.md").write_text("# Outage\n\nquillon should have tested the rollback.\n")
    assert called(capfd, "postmortem.md", "--people", "team.csv")[0] in {0, 1}
    code, _, said = called(capfd, "postmortem.md", "--people", "lost.csv")
    assert (code, said) == (2, "lightkeeper: lost.csv does not exist; check the name.\n")


def test_a_rule_is_explained_by_code_name_or_prefix(capfd: pytest.CaptureFixture[str]) -> None:
    code, page, _ = called(capfd, "--explain", "BL201")
    assert code == 0
    assert all(f"\n{heading}\n" in page for heading in ("Why it matters", "Noticed", "Ask instead", "Source"))
    assert called(capfd, "--explain", "should-have")[1] == page
    assert "BL201 should-have" in called(capfd, "--explain", "all")[1]
    assert called(capfd, "--explain", "BL2")[1].startswith("BL2")


def test_a_rule_that_is_not_there_cannot_be_explained(capfd: pytest.CaptureFixture[str]) -> None:
    code, printed, said = called(capfd, "--explain", "BL999")
    assert (code, printed) == (2, "")
    assert said == "lightkeeper: there is no rule called BL999; `lightkeeper check --explain all` lists them.\n"


def test_every_format_ends_alike(capfd: pytest.CaptureFixture[str]) -> None:
    for name in ("text", "json", "sarif", "github"):
        code, printed, _ = called(capfd, "a.md", "--select", "BL201", "--fail-on", "info", "--format", name)
        assert (code, "BL201" in printed) == (1, True)


def test_a_folder_without_postmortems_is_no_success_in_words(capfd: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert called(capfd, "empty") == (0, "No file was checked.\n", "")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_check_loads_nothing_slow(form: str) -> None:
    probe = (
        "import sys; from lightkeeper.cli.main import main; main(['check', 'a.md', '--format', sys.argv[1]]); "
        f"print([one for one in '{UNWANTED}'.split() if one in sys.modules], file=sys.stderr)"
    )
    # Without `site`, which may load anything for its own ends.
    search = ":".join(one for one in sys.path if one)
    ran = subprocess.run(
        [sys.executable, "-S", "-c", probe, form],
        env={"PYTHONPATH": search, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.stderr, "should-have" in ran.stdout) == ("[]\n", True)


HOUSE_RULES = """
rules:
  - kind: words
    code: HR001
    name: our-words
    level: error
    message: We say "rolled back" here.
    why: One word for one thing helps whoever reads this at night.
    words: [reverted back]
    ask:
      - What was rolled back?
      - How did people know that it worked?
    flagged: [The change was reverted back.]
    not_flagged: [The change was rolled back.]
"""


def test_house_rules_are_found_selected_and_explained_like_any_other(capfd: pytest.CaptureFixture[str]) -> None:
    Path("wording.yaml").write_text(HOUSE_RULES)
    Path("house.md").write_text("# Outage\n\nAfter ten minutes the change was reverted back.\n")
    assert "HR001" in codes(capfd, "house.md", "--house-rules", "wording.yaml")
    Path("lightkeeper.toml").write_text("[check]\nhouse-rules = 'wording.yaml'\nselect = ['our-words']\n")
    for form in ("text", "json", "sarif", "github"):
        code, printed, said = called(capfd, "house.md", "--format", form)
        assert (code, "HR001" in printed, said) == (1, True, "")
    assert "One word for one thing" in called(capfd, "--explain", "our-words")[1]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("rules: [", "wording.yaml is not valid YAML (line 1): "),
        ("rules: !!python/object:os.system {}", "wording.yaml is not valid YAML (line 1): "),
        ("[" * 5000, "wording.yaml is not valid YAML"),
        ("\x01", "wording.yaml is not valid YAML"),
        ("- 1", "wording.yaml: "),
        (HOUSE_RULES.replace("HR001", "XX001"), "wording.yaml: rules[0].code: "),
        (HOUSE_RULES.replace("kind: words", "kind: human_phrase").replace("words: [reverted back]", "pattern: (a+)+b"),
         "wording.yaml: rules[0]."),
        ("#" * 300_000, "wording.yaml is larger than 256 KB"),
    ],
)  # fmt: skip
def test_house_rules_with_a_mistake_are_told_and_the_files_are_checked(
    content: str, sentence: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path("wording.yaml").write_text(content)
    code, printed, said = called(capfd, "a.md", "--house-rules", "wording.yaml", "--format", "json")
    assert code == 2
    assert said.startswith(f"lightkeeper: {sentence}")
    assert said.count("\n") == 1
    assert json.loads(printed)["files"][0]["findings"]
