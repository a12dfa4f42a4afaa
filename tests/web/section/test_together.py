"""Bringing two texts together loses no line of either."""

from lightkeeper.web.section.together import MOST_LINES, brought_together


def test_what_agrees_stands_once_and_what_differs_stands_twice() -> None:
    assert brought_together("a\nb\nc", "a\nx\nc") == "a\nb\nx\nc"


def test_lines_that_only_one_has_are_kept() -> None:
    assert brought_together("a\nb", "b\nc") == "a\nb\nc"


def test_the_same_text_stays_as_it_is() -> None:
    assert brought_together("a\nb", "a\nb") == "a\nb"


def test_very_long_texts_stand_one_after_the_other() -> None:
    theirs, ours = "x\n" * (MOST_LINES + 1), "y"
    assert brought_together(theirs, ours) == f"{theirs}\n\ny"
