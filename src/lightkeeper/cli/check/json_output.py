"""The report for programs, in the promised shape."""

import json
from typing import Any

from lightkeeper.cli.check.outcome import Checked, Problem, places_of


class JsonOutput:
    """Collects the report file by file."""

    def __init__(self) -> None:
        self._files: list[dict[str, Any]] = []

    def add(self, checked: Checked) -> None:
        """Add one file; one in a language that is not checked says so and has no findings."""
        self._files.append(
            {
                "path": checked.path,
                "language": checked.report.language,
                "checked": checked.report.is_checked,
                "findings": [
                    {
                        "code": finding.code,
                        "name": finding.name,
                        "level": finding.level,
                        "start": finding.start,
                        "end": finding.end,
                        **place._asdict(),
                        "text": finding.text,
                        "message": finding.message,
                        "why": finding.why,
                        "ask": finding.ask,
                        "reframe": finding.reframe,
                        "fingerprint": finding.fingerprint,
                    }
                    for finding, place in places_of(checked)
                ],
            }
        )

    def finish(self, problems: list[Problem]) -> str:
        """Return the whole report."""
        errors = [{"path": one.path, "message": one.message} for one in problems]
        return json.dumps({"version": 1, "files": self._files, "errors": errors}, ensure_ascii=False) + "\n"
