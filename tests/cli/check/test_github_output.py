from lightkeeper.cli.check.github_output import GithubOutput
from lightkeeper.cli.check.outcome import Problem
from lightkeeper.wording.finding import Level
from tests.cli.check.reports import UNCHECKED, checked


def written(text: str, words: str, path: str = "a.md", level: Level = "warning") -> str:
    """Return the annotation of one finding."""
    output = GithubOutput()
    output.add(checked(text, words, path=path, level=level))
    return output.finish([])


def test_a_finding_is_an_annotation_on_its_words() -> None:
    assert written("x\nBob should have tested.\n", "should have tested") == (
        "::warning file=a.md,line=2,endLine=2,col=5,endColumn=23,title=BL201 should-have::This may read as judging the "
        "past.%0AWhat was known: then?%0AWhat, if anything, pointed elsewhere?\n"
    )


def test_what_could_end_a_property_is_escaped() -> None:
    assert "file=a%2Cb%3A100%25.md," in written("one\n", "one", path="a,b:100%.md")


def test_a_remark_is_a_notice_and_an_error_an_error() -> None:
    assert written("one\n", "one", level="info").startswith("::notice ")
    assert written("one\n", "one", level="error").startswith("::error ")


def test_a_span_over_lines_has_no_columns() -> None:
    assert "line=1,endLine=2,title=" in written("one\ntwo\n", "one\ntwo")


def test_a_name_with_a_line_break_begins_no_command() -> None:
    assert written("one\n", "one", path="a\n::set-env::b.md").count("\n") == 1


def test_what_was_not_checked_and_what_could_not_be_done_are_said() -> None:
    output = GithubOutput()
    output.add(UNCHECKED)
    assert output.finish([Problem("b.md", "b.md does not exist.")]) == (
        "::notice file=notes/tagebuch.md,title=Not checked::Not checked: the language is de.\n"
        "::error file=b.md,title=Could not be done::b.md does not exist.\n"
    )
