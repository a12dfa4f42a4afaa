"""`lightkeeper draw`: what it writes, and how it refuses."""

import json
from pathlib import Path

import pytest

from lightkeeper.cli.main import main

GRAPH = {
    "title": "Orders were late",
    "factors": [{"id": "a", "text": "The queue has no bound"}, {"id": "b", "text": "Nobody saw its length"}],
    "factor_links": [{"from_id": "b", "to_id": "a"}, {"from_id": "a", "to_id": "b"}],
}


@pytest.fixture
def graph_file(tmp_path: Path) -> Path:
    path = tmp_path / "review.json"
    path.write_text(json.dumps(GRAPH), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["whys", "fishbone"])
@pytest.mark.parametrize(("suffix", "beginning"), [("svg", b"<svg "), ("png", b"\x89PNG"), ("pdf", b"%PDF-")])
def test_each_drawing_is_written_in_each_form(graph_file: Path, kind: str, suffix: str, beginning: bytes) -> None:
    output = graph_file.with_name(f"drawing.{suffix}")
    assert main(["draw", kind, str(graph_file), "-o", str(output)]) == 0
    assert output.read_bytes().startswith(beginning)


def test_what_was_drawn_is_counted(graph_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["draw", "whys", str(graph_file), "-o", str(graph_file.with_suffix(".svg")), "--theme", "dark"])
    said = json.loads(capsys.readouterr().out)
    assert (said["factors"], said["links"], said["links_left_out"]) == (2, 2, 0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "neither JSON nor Markdown"),
        ("[" * 100_000, "neither JSON nor Markdown"),
        ('{"factors": [], "n": ' + "1" * 5000 + "}", "neither JSON nor Markdown"),
        ('{"factors": 3}', "factors: write a list here"),
        ("# Notes\\n\\nNothing of ours.", "neither JSON nor Markdown"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    path = tmp_path / "odd.json"
    path.write_text(content, encoding="utf-8")
    assert main(["draw", "whys", str(path), "-o", str(tmp_path / "out.svg")]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (tmp_path / "out.svg").exists()


def test_a_missing_file_and_an_unknown_form_are_refused(graph_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "whys", str(graph_file) + "x", "-o", "out.svg"]) == 2
    assert "does not exist" in capsys.readouterr().err
    assert main(["draw", "whys", str(graph_file), "-o", "out.gif"]) == 2
    assert "ends in .svg, .png or .pdf" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_named(graph_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "whys", str(graph_file), "-o", str(graph_file.parent / "none" / "out.svg")]) == 2
    assert "cannot be written" in capsys.readouterr().err
