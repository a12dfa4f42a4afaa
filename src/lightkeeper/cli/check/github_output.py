"""The report as annotations of a GitHub workflow, one line each."""

from lightkeeper.cli.check.outcome import Checked, Place, Problem, places_of
from lightkeeper.cli.check.shown import shown
from lightkeeper.wording.finding import Finding

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class GithubOutput:
    """Collects the report file by file."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def add(self, checked: Checked) -> None:
        """Add one file."""
        path = shown(checked.path)
        if not checked.report.is_checked:
            words = f"Not checked: the language is {checked.report.language}."
            self._lines.append(_command("notice", {"file": path, "title": "Not checked"}, words))
        for finding, place in places_of(checked):
            words = "\n".join((finding.message, *finding.ask))
            self._lines.append(_command(COMMANDS[finding.level], _properties(path, finding, place), words))

    def finish(self, problems: list[Problem]) -> str:
        """Return all annotations."""
        for one in problems:
            self._lines.append(_command("error", {"file": shown(one.path), "title": "Could not be done"}, one.message))
        return "".join(f"{line}\n" for line in self._lines)


def _properties(path: str, finding: Finding, place: Place) -> dict[str, str]:
    found = {"file": path, "line": str(place.line), "endLine": str(place.end_line)}
    # Columns are accepted only where a span begins and ends on one line.
    if place.line == place.end_line:
        found |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return {**found, "title": f"{finding.code} {finding.name}"}


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_message(message)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
