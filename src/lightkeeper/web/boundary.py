"""The boundary statement as its component shows it: who will see this, before anybody writes."""

from dataclasses import dataclass

from django.urls import reverse

from lightkeeper.usecases.statement.reads import BOUNDARY, Said, statement_said


@dataclass(frozen=True)
class ShownBoundary:
    """One line that is always there, and the parts behind it: pairs of heading and sentence."""

    line: str
    parts: tuple[tuple[str, str], ...]
    version: int
    promise_url: str


def boundary_in_force(version: int | None = None) -> ShownBoundary:
    """Return a version of the boundary statement for components/boundary.html; None is the one in force."""
    return boundary_of(statement_said(BOUNDARY, version))


def boundary_of(said: Said) -> ShownBoundary:
    """Take a statement apart: a paragraph may begin with its heading in bold."""
    paragraphs = [_heading_and_sentence(one.strip()) for one in said.text.split("\n\n") if one.strip()]
    line = paragraphs[0][1] if paragraphs else "Only people taking part, until it is shared."
    return ShownBoundary(line, tuple(paragraphs[1:]), said.version, reverse("promise"))


def _heading_and_sentence(paragraph: str) -> tuple[str, str]:
    written = " ".join(paragraph.split())
    if not written.startswith("**"):
        return "", written
    heading, _, sentence = written.removeprefix("**").partition("**")
    return heading.strip(" .:"), sentence.strip()
