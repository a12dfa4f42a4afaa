"""`lightkeeper read`: what it prints, and how it refuses."""

import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from lightkeeper.cli.read import LARGEST_FILE, add_parser

POSTMORTEM = "# Outage of 2024-03-12\n\n## Timeline\n\n- 14:05 UTC Zoë notices\n\n## Action items\n\n- Add an alert\n"


def run(*arguments: str) -> int:
    parser = ArgumentParser()
    add_parser(parser.add_subparsers())
    parsed = parser.parse_args(["read", *arguments])
    code = parsed.run(parsed)
    assert isinstance(code, int)
    return code


@pytest.fixture
def postmortem(tmp_path: Path) -> Path:
    path = tmp_path / "outage.md"
    path.write_text("\ufeff" + POSTMORTEM, encoding="utf-8")
    return path


def test_json_has_every_key_of_the_contract(postmortem: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(str(postmortem)) == 0

    said = json.loads(capfdbinary.readouterr().out)
    assert list(said) == [
        "version",
        "path",
        "title",
        "sections",
        "timeline",
        "actions",
        "impact",
        "identifiers",
        "warnings",
    ]
    assert said["version"] == 1
    assert said["timeline"] == [
        {"at": "2024-03-12T14:05+00:00", "end": None, "approx": False, "text": "Zoë notices", "line": 5}
    ]
    assert said["actions"] == [
        {"text": "Add an alert", "owner": None, "status": None, "due": None, "ref": None, "line": 9}
    ]
    assert said["identifiers"] == [{"kind": "person", "text": "Zoë", "line": 5}]


def test_markdown_is_printed_in_our_own_layout(postmortem: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(str(postmortem), "--format", "markdown") == 0

    assert capfdbinary.readouterr().out.decode().startswith("# Outage of 2024-03-12\n\n## Impact\n")


@pytest.mark.parametrize(
    ("name", "content"),
    [("binary.md", b"PK\x03\x04\x00\x00"), ("latin.md", b"caf\xe9 outage"), ("huge.md", b"a" * (LARGEST_FILE + 1))],
)
def test_an_unreadable_file_is_refused_in_one_sentence(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)

    assert run(str(tmp_path / name)) == 2

    captured = capfdbinary.readouterr()
    assert captured.out == b""
    assert captured.err.count(b"\n") == 1


@pytest.mark.parametrize("name", ["missing.md", ".", "odd\x00name.md", "line\nbreak.md"])
def test_a_folder_or_a_missing_file_is_refused_in_one_sentence(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str
) -> None:
    assert run(f"{tmp_path}/{name}") == 2

    captured = capfdbinary.readouterr()
    assert captured.out == b""
    assert captured.err.count(b"\n") == 1
