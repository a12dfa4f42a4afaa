"""A finding to print, made by hand so that these tests do not lean on any rule."""

from lightkeeper.cli.check.outcome import Checked
from lightkeeper.wording.finding import Finding, Level, Report

UNCHECKED = Checked("notes/tagebuch.md", "Der Dienst war aus.\n", Report("de", False, ()))


def checked(text: str, *marked: str, path: str = "a.md", level: Level = "warning") -> Checked:
    """Return a text as checked, with a finding on each of the marked words."""
    findings = [_finding(text, words, level) for words in marked]
    return Checked(path, text, Report("en", True, tuple(findings)))


def _finding(text: str, words: str, level: Level) -> Finding:
    start = text.index(words)
    return Finding(
        code="BL201",
        name="should-have",
        level=level,
        start=start,
        end=start + len(words),
        text=words,
        message="This may read as judging the past.",
        why="It explains nothing.",
        ask=("What was known: then?", "What, if anything, pointed elsewhere?"),
        reframe="At that time ___ was known.",
        fingerprint="f00d",
    )
