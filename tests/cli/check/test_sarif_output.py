import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lightkeeper.cli.check.outcome import Problem
from lightkeeper.cli.check.sarif_output import SarifOutput, uri_of
from lightkeeper.wording.registry import all_rules
from tests.cli.check.reports import UNCHECKED, checked

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
URI = {"type": "string", "pattern": "^[A-Za-z0-9._~!$&'()*+,;=:@/%-]+$"}
NUMBER = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"additionalProperties": False, "required": ["uri"], "properties": {"uri": URI}},
                "region": {
                    "additionalProperties": False,
                    "required": ["startLine", "startColumn", "endLine", "endColumn"],
                    "properties": {
                        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), NUMBER),
                        "snippet": TEXT,
                    },
                },
            },
        }
    },
}
RULE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
    "properties": {
        "id": {"type": "string", "pattern": "^[A-Z]+[0-9]+$"},
        "name": {"type": "string", "pattern": "^[a-z-]+$"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "help": {**TEXT, "required": ["text", "markdown"]},
        "defaultConfiguration": {"properties": {"level": LEVEL, "enabled": {"type": "boolean"}}},
        "properties": {"properties": {"tags": {"type": "array", "uniqueItems": True}}},
    },
}
RESULT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": LEVEL,
        "message": TEXT,
        "locations": {"type": "array", "minItems": 1, "items": LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
INVOCATION = {
    "required": ["executionSuccessful"],
    "properties": {
        "executionSuccessful": {"type": "boolean"},
        "toolExecutionNotifications": {
            "items": {
                "additionalProperties": False,
                "required": ["message"],
                "properties": {"level": LEVEL, "message": TEXT, "locations": {"items": LOCATION}},
            }
        },
    },
}
RUN = {
    "type": "object",
    "additionalProperties": False,
    "required": ["tool", "columnKind", "invocations", "results"],
    "properties": {
        "tool": {
            "properties": {
                "driver": {
                    "required": ["name", "version", "rules"],
                    "properties": {"rules": {"type": "array", "items": RULE, "uniqueItems": True}},
                }
            }
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": {"type": "array", "items": INVOCATION},
        "results": {"type": "array", "items": RESULT},
    },
}
# The parts of SARIF 2.1.0 that are written here.
OUR_PART = {
    "type": "object",
    "additionalProperties": False,
    "required": ["$schema", "version", "runs"],
    "properties": {"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": {"items": RUN, "minItems": 1}},
}


def run_of(output: SarifOutput, *problems: Problem) -> dict[str, Any]:
    """Return the only run of a report, after holding the report to its shape."""
    report = json.loads(output.finish(list(problems)))
    Draft202012Validator(OUR_PART).validate(report)
    run: dict[str, Any] = report["runs"][0]
    return run


def test_a_finding_is_a_result_with_its_place_and_fingerprint() -> None:
    output = SarifOutput(all_rules())
    output.add(checked("🙂\nBob should have tested.\n", "should have tested", path="post mortems/a.md"))
    run = run_of(output)
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "post%20mortems/a.md"
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 5,
        "endLine": 2,
        "endColumn": 23,
        "snippet": {"text": "should have tested"},
    }
    assert result["partialFingerprints"] == {"lightkeeper/v1": "f00d"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "BL201"


def test_every_rule_brings_its_manual() -> None:
    rules = run_of(SarifOutput(all_rules()))["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [rule.code for rule in all_rules()]
    assert all("**Ask instead**" in one["help"]["markdown"] for one in rules)


def test_levels_are_those_of_the_standard() -> None:
    output = SarifOutput(all_rules())
    output.add(checked("one\n", "one", level="info"))
    output.add(checked("one\n", "one", level="error"))
    assert [one["level"] for one in run_of(output)["results"]] == ["note", "error"]


def test_what_was_not_checked_and_what_could_not_be_done_are_notifications() -> None:
    output = SarifOutput(all_rules())
    output.add(UNCHECKED)
    (invocation,) = run_of(output, Problem("b c.md", "b c.md does not exist."))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [(one["level"], one["message"]["text"]) for one in invocation["toolExecutionNotifications"]] == [
        ("note", "Not checked: the language is de."),
        ("error", "b c.md does not exist."),
    ]


def test_addresses_are_relative_where_they_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert uri_of("./a.md") == "a.md"
    assert uri_of(f"{tmp_path}/b/ü#?.md") == "b/%C3%BC%23%3F.md"
    assert uri_of("/elsewhere/a.md") == "file:///elsewhere/a.md"
    assert uri_of("c:d.md") == "c%3Ad.md"
    assert uri_of("<stdin>") == "%3Cstdin%3E"
    assert uri_of("a\udcff.md") == "a%FF.md"
