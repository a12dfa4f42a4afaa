"""A sentence of a draft as Markdown."""

from lightkeeper.domain.draft.sentence import Sentence, one_line, plain


def test_a_sentence_links_its_row_or_nothing() -> None:
    assert Sentence("It grew", "event-1", "First: ", ".").markdown == "First: [It grew](#event-1)."
    assert Sentence("It grew").markdown == "It grew"


def test_texts_are_shown_as_they_were_written() -> None:
    assert plain("1. a") == r"1\. a"
    assert plain("- a") == r"\- a"
    assert one_line("  It\n grew.  ") == "It grew"
