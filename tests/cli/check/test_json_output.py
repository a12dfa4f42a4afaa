import json

from lightkeeper.cli.check.json_output import JsonOutput
from lightkeeper.cli.check.outcome import Problem
from tests.cli.check.reports import UNCHECKED, checked


def test_the_report_has_the_promised_shape() -> None:
    output = JsonOutput()
    output.add(checked("x\nBob should have tested.\n", "should have tested"))
    output.add(UNCHECKED)
    assert json.loads(output.finish([Problem("b.md", "b.md does not exist; check the name.")])) == {
        "version": 1,
        "files": [
            {
                "path": "a.md",
                "language": "en",
                "checked": True,
                "findings": [
                    {
                        "code": "BL201",
                        "name": "should-have",
                        "level": "warning",
                        "start": 6,
                        "end": 24,
                        "line": 2,
                        "column": 5,
                        "end_line": 2,
                        "end_column": 23,
                        "text": "should have tested",
                        "message": "This may read as judging the past.",
                        "why": "It explains nothing.",
                        "ask": ["What was known: then?", "What, if anything, pointed elsewhere?"],
                        "reframe": "At that time ___ was known.",
                        "fingerprint": "f00d",
                    }
                ],
            },
            {"path": "notes/tagebuch.md", "language": "de", "checked": False, "findings": []},
        ],
        "errors": [{"path": "b.md", "message": "b.md does not exist; check the name."}],
    }


def test_offsets_lines_and_columns_count_code_points() -> None:
    output = JsonOutput()
    output.add(checked("🙂 one\r\n🙂🙂 two\r\n", "two"))
    finding = json.loads(output.finish([]))["files"][0]["findings"][0]
    assert (finding["start"], finding["line"], finding["column"], finding["end_column"]) == (10, 2, 4, 7)
