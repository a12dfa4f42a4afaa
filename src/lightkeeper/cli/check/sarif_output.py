"""The report for code scanning: SARIF 2.1.0, with the manual of every rule."""

import json
import os
from typing import Any
from urllib.parse import quote

from lightkeeper import __version__
from lightkeeper.cli.check.outcome import Checked, Place, Problem, places_of
from lightkeeper.wording.finding import Finding
from lightkeeper.wording.manual import Manual, manual_of
from lightkeeper.wording.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}
FINGERPRINT = "lightkeeper/v1"


class SarifOutput:
    """Collects the report file by file; `rules` are all that were on offer."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = [_rule(rule, manual_of(rule)) for rule in rules]
        self._index = {rule.code: index for index, rule in enumerate(rules)}
        self._results: list[dict[str, Any]] = []
        self._notes: list[dict[str, Any]] = []

    def add(self, checked: Checked) -> None:
        """Add one file; one in a language that is not checked becomes a notification."""
        if not checked.report.is_checked:
            words = f"Not checked: the language is {checked.report.language}."
            self._notes.append(_notification("note", words, checked.path))
        for finding, place in places_of(checked):
            self._results.append(self._result(checked.path, finding, place))

    def finish(self, problems: list[Problem]) -> str:
        """Return the whole report."""
        notes = self._notes + [_notification("error", one.message, one.path) for one in problems]
        driver = {"name": "Lightkeeper", "version": __version__, "rules": self._rules}
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": not problems, "toolExecutionNotifications": notes}],
            "results": self._results,
        }
        return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False) + "\n"

    def _result(self, path: str, finding: Finding, place: Place) -> dict[str, Any]:
        words = " ".join((finding.message, finding.why, *finding.ask))
        region = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": finding.text},
        }
        return {
            "ruleId": finding.code,
            "ruleIndex": self._index[finding.code],
            "level": LEVELS[finding.level],
            "message": {"text": words},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}, "region": region}}],
            "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        }


def uri_of(path: str) -> str:
    """Return a path as a URI reference relative to the current folder, or as a file URI where it lies elsewhere."""
    here = os.getcwd() + os.sep
    relative = path.removeprefix(here).replace(os.sep, "/")
    written = quote(relative.encode("utf-8", "surrogateescape"))
    return f"file://{written}" if relative.startswith("/") else written.removeprefix("./")


def markdown_of(manual: Manual) -> str:
    """Return the part of a manual page that helps whoever meets a finding."""
    questions = "\n".join(f"- {one}" for one in manual.ask)
    return f"{manual.about}\n\n**Ask instead**\n\n{questions}\n\n**Try writing**\n\n{manual.reframe}"


def _rule(rule: Rule, manual: Manual) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": manual.title},
        "fullDescription": {"text": manual.why},
        "help": {"text": f"{manual.about} {' '.join(manual.ask)}", "markdown": markdown_of(manual)},
        "defaultConfiguration": {"level": LEVELS[rule.level], "enabled": rule.level != "off"},
        "properties": {"tags": ["wording", "blameless"]},
    }


def _notification(level: str, words: str, path: str) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}}}
    return {"level": level, "message": {"text": words}, "locations": [location]}
