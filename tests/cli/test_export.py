"""Tests of `lightkeeper export`: one file, one line of JSON, and one sentence where it cannot be done."""

import json
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest

from lightkeeper.cli.exits import DONE, UNUSABLE
from lightkeeper.cli.main import main
from tests.people import Cast

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("format_name", "starts"), [("markdown", b"# "), ("html", b"<!doctype"), ("pdf", b"%PDF"), ("docx", b"PK")]
)
def test_a_review_is_written_and_told_in_one_line(
    cast: Cast, tmp_path: Path, capsys: Captured, format_name: str, starts: bytes
) -> None:
    out = tmp_path / "review.out"
    assert main(["export", str(cast.review.id), "--format", format_name, "-o", str(out)]) == DONE
    assert out.read_bytes().startswith(starts)
    said = capsys.readouterr().out
    assert json.loads(said) == {"review": str(cast.review.id), "events": 0, "skipped": 0, "warnings": []}
    assert said.count("\n") == 1


def test_it_is_written_for_the_organisation_unless_another_edition_is_asked_for(cast: Cast, tmp_path: Path) -> None:
    for asked, audience in (((), "L1"), (("--edition", "participants"), "L2"), (("--edition", "public"), "L0")):
        out = tmp_path / "review.md"
        main(["export", str(cast.review.id), *asked, "-o", str(out)])
        assert f"({audience})" in out.read_text().splitlines()[2]


def test_an_address_names_a_review_as_well_as_its_id_does(cast: Cast, tmp_path: Path) -> None:
    out = tmp_path / "review.md"
    address = f"https://lightkeeper.example/reviews/{cast.review.id}/"
    assert main(["export", address, "-o", str(out)]) == DONE


def test_the_workspace_is_written_as_one_archive(cast: Cast, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "workspace.zip"
    assert main(["export", "workspace", "-o", str(out)]) == DONE
    assert zipfile.ZipFile(out).namelist() == ["workspace.json"]
    assert json.loads(capsys.readouterr().out)["reviews"] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["not-an-id"], "is not the id of a review"),
        ([str(uuid4())], "There is no such review"),
        (["{id}", "--zone", "Nowhere"], "is not a time zone"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_writes_nothing(
    cast: Cast, tmp_path: Path, capsys: Captured, arguments: list[str], said: str
) -> None:
    out = tmp_path / "review.md"
    filled = [one.format(id=cast.review.id) for one in arguments]
    assert main(["export", *filled, "-o", str(out)]) == UNUSABLE
    told = capsys.readouterr()
    assert said in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_told(cast: Cast, tmp_path: Path, capsys: Captured) -> None:
    assert main(["export", str(cast.review.id), "-o", str(tmp_path / "no" / "such" / "folder.md")]) == UNUSABLE
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--edition", "everyone"], ["--format", "odt"]])
def test_an_edition_or_format_that_is_none_is_refused_with_the_choices(
    cast: Cast, tmp_path: Path, capsys: Captured, wrong: list[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["export", str(cast.review.id), *wrong, "-o", str(tmp_path / "x")])
    assert refused.value.code == UNUSABLE
    assert "choose from" in capsys.readouterr().err


def test_nobodys_name_is_in_any_edition(cast: Cast, tmp_path: Path) -> None:
    for edition in ("participants", "organisation", "public"):
        out = tmp_path / "review.md"
        main(["export", str(cast.review.id), "--edition", edition, "-o", str(out)])
        assert not [name for name in ("Alice", "Arkwright", "Bob", "Brannigan") if name in out.read_text()]
