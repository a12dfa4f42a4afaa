"""The report for people: where, which words, why it may matter, and a question to ask instead."""

from collections import Counter

from lightkeeper.cli.check.excerpt import excerpt_of
from lightkeeper.cli.check.outcome import Checked, Place, Problem, places_of
from lightkeeper.cli.check.shown import printable, shown
from lightkeeper.wording.finding import Finding

PLURALS = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("info", "info")}
COLOURS = {"error": "31", "warning": "33", "info": "36", "quiet": "2", "strong": "1"}


class TextOutput:
    """Collects the report file by file."""

    def __init__(self, *, is_coloured: bool) -> None:
        self._is_coloured = is_coloured
        self._parts: list[str] = []
        self._counts: Counter[str] = Counter()
        self._checked = 0
        self._not_checked: list[Checked] = []

    def add(self, checked: Checked) -> None:
        """Add one file."""
        if not checked.report.is_checked:
            self._not_checked.append(checked)
            return
        self._checked += 1
        for finding, place in places_of(checked):
            self._counts[finding.level] += 1
            self._parts.append(self._finding(checked, finding, place))

    def finish(self, problems: list[Problem]) -> str:
        """Return the whole report. What could not be done is said on standard error."""
        lines = [*self._parts, self._closing()]
        for one in self._not_checked:
            lines.append(f"Not checked: {shown(one.path)} (language {printable(one.report.language)}).\n")
        if problems:
            lines.append(f"Could not be done: {len(problems)}; the reasons stand on standard error.\n")
        return "".join(lines)

    def _finding(self, checked: Checked, finding: Finding, place: Place) -> str:
        excerpt = excerpt_of(checked.text, finding.start, finding.end, place.column)
        number = str(place.line)
        margin = " " * len(number)
        level = self._in_colour(finding.level, finding.level)
        where = self._in_colour(f"{shown(checked.path)}:{place.line}:{place.column}", "strong")
        lines = [
            f"{where} {level} {finding.code} {finding.name}",
            f"  {number} {self._in_colour('|', 'quiet')} {excerpt.line}",
            f"  {margin} {self._in_colour('|', 'quiet')} {self._in_colour(excerpt.marks, finding.level)}",
            f"  {printable(finding.message)}",
        ]
        if finding.ask:
            lines.append(f"  Ask instead: {printable(finding.ask[0])}")
        return "\n".join(lines) + "\n\n"

    def _closing(self) -> str:
        if not self._checked:
            return "No file was checked.\n"
        files = "1 file" if self._checked == 1 else f"{self._checked} files"
        if not self._counts:
            return f"Nothing noticed in {files}.\n"
        counted = [(self._counts[level], words) for level, words in PLURALS.items() if self._counts[level]]
        return ", ".join(f"{count} {words[count != 1]}" for count, words in counted) + f" in {files}.\n"

    def _in_colour(self, text: str, colour: str) -> str:
        return f"\x1b[{COLOURS[colour]}m{text}\x1b[0m" if self._is_coloured else text
