from lightkeeper.cli.check.outcome import Problem
from lightkeeper.cli.check.text_output import TextOutput
from tests.cli.check.reports import UNCHECKED, checked


def test_a_finding_shows_its_place_its_words_and_a_question() -> None:
    output = TextOutput(is_coloured=False)
    output.add(checked("# Notes\n\nBob should have tested.\n", "should have tested"))
    assert output.finish([]) == (
        "a.md:3:5 warning BL201 should-have\n"
        "  3 | Bob should have tested.\n"
        "    |     ^^^^^^^^^^^^^^^^^^\n"
        "  This may read as judging the past.\n"
        "  Ask instead: What was known: then?\n"
        "\n"
        "1 warning in 1 file.\n"
    )


def test_nothing_noticed_is_never_called_clean_and_names_what_was_not_checked() -> None:
    output = TextOutput(is_coloured=False)
    output.add(checked("All is well.\n"))
    output.add(UNCHECKED)
    assert output.finish([]) == "Nothing noticed in 1 file.\nNot checked: notes/tagebuch.md (language de).\n"


def test_findings_are_counted_by_level_and_by_nothing_else() -> None:
    output = TextOutput(is_coloured=False)
    output.add(checked("one two\n", "one", "two", level="error"))
    output.add(checked("one\n", "one", level="info"))
    assert output.finish([]).endswith("\n2 errors, 1 info in 2 files.\n")


def test_problems_are_pointed_to() -> None:
    assert TextOutput(is_coloured=False).finish([Problem("b", "no")]) == (
        "No file was checked.\nCould not be done: 1; the reasons stand on standard error.\n"
    )


def test_colours_are_only_there_when_asked_for() -> None:
    plain, coloured = TextOutput(is_coloured=False), TextOutput(is_coloured=True)
    for output in (plain, coloured):
        output.add(checked("one two\n", "one"))
    assert "\x1b" not in plain.finish([])
    assert "\x1b[33mwarning\x1b[0m" in coloured.finish([])


def test_a_text_cannot_steer_the_terminal() -> None:
    output = TextOutput(is_coloured=False)
    output.add(checked("\x1b[2Jone \u202etwo\n", "one", path="a\x1b.md"))
    written = output.finish([])
    assert "\x1b" not in written
    assert "\u202e" not in written
