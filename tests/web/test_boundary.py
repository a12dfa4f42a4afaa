"""A boundary statement comes apart into its one line and its parts."""

from lightkeeper.usecases.statement.reads import BOUNDARY, Said
from lightkeeper.web.boundary import boundary_of


def test_the_first_paragraph_is_the_line_and_bold_beginnings_are_headings() -> None:
    shown = boundary_of(
        Said(BOUNDARY, 3, "**Who.** Only us.\nToday.\n\n**Names.** None.\n\nPlain words.", "the board", None)
    )
    assert shown.line == "Only us. Today."
    assert shown.parts == (("Names", "None."), ("", "Plain words."))
    assert (shown.version, shown.promise_url) == (3, "/promise/")


def test_without_a_statement_the_line_says_the_least() -> None:
    assert boundary_of(Said(BOUNDARY, 0, "", "", None)).line
