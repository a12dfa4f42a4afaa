"""A text becomes blocks and sentences at the offsets of the text as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.wording.text.document import THING
from lightkeeper.wording.text.read import read_document

PIECES = st.sampled_from(
    [
        "```",
        "`",
        "~~~",
        "\n",
        "\r\n",
        "\r",
        "- ",
        "> ",
        "| a | b |",
        "|--|--|",
        '"',
        "“",
        "«",
        "[a](b)",
        "[",
        "](",
        "<b>",
        "<td>",
        "<!--",
        "&amp;",
        "&#39;",
        "# ",
        "**",
        "_",
        "http://x.y",
        "a",
        "Word ",
        ". ",
        "10:05 ",
        "    ",
        "\t",
        "\u200b",
        "\ud800",
        "\0",
        "\x1a",
        "😀",
        "===",
        "---",
        "İ",
        "$x$",
        "1. ",
        "[ ] ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=40).map("".join)


@given(TEXTS, st.sampled_from(["markdown", "html", "text"]))
def test_any_text_keeps_its_length_and_its_sentences_lie_in_their_blocks(text: str, form: str) -> None:
    document = read_document(text, form)
    assert len(document.masked) == len(document.lower) == len(text)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= len(text)
        for sentence in block.sentences():
            assert block.start <= sentence.start < sentence.end <= block.end
            assert sentence.end - sentence.start <= 1000
            assert len(sentence.lower) == sentence.end - sentence.start


def written(text: str, form: str = "markdown") -> list[str]:
    return [
        " ".join(sentence.written.replace(THING, "").split())
        for block in read_document(text, form).blocks
        for sentence in block.sentences()
    ]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.section) for block in read_document(text).blocks]


def test_what_is_no_prose_is_not_read() -> None:
    text = "---\ntitle: x\n---\n\nA.\n\n```\ncode\n```\n\n    more code\n\n<!-- unseen -->\n\nB.\n"
    assert written(text) == ["A.", "B."]


def test_code_and_several_quoted_words_stay_as_things() -> None:
    sentence = next(read_document('The `job` said "it is over" and a "hero" came.').blocks[0].sentences())
    assert sentence.lower == f'the {THING * 5} said {THING * 12} and a "hero" came.'


def test_unbalanced_marks_swallow_nothing() -> None:
    assert written('A "quote begins.\n\nNobody ends ` it (here [or](there.\n\n<!-- not closed') != []
    assert "Last." in written('A "quote.\n\nB `code.\n\n<!-- open\n\nLast.')


def test_emphasis_and_links_do_not_part_words_from_each_other() -> None:
    assert written("It **failed** to [read *the*](http://x.y) file.") == ["It failed to read the file."]


def test_soft_wrapped_lines_are_one_sentence_with_windows_line_ends_too() -> None:
    sentence = next(read_document("It failed\r\nto start.").blocks[0].sentences())
    assert sentence.lower.split() == ["it", "failed", "to", "start."]
    assert (sentence.start, sentence.end) == (0, 20)


def test_unseen_characters_hide_no_word() -> None:
    assert written("It fai\u00adled to\u200b start.") == ["It failed to start."]


def test_html_is_read_by_its_tags() -> None:
    assert written("<h2>Causes</h2><p>It <b>failed</b> again.</p><ul><li>Don&#39;t&nbsp;know</li></ul>", "html") == [
        "Causes",
        "It failed again.",
        "Don't know",
    ]


def test_headings_give_their_section_to_what_stands_below() -> None:
    text = (
        "# Outage\n\nA.\n\n## Timeline\n\n### Day one\n\n- B\n\n**Action items**\n\n1. C\n\nLessons learned\n---\nD\n"
    )
    assert kinds(text) == [
        ("heading", "other"),
        ("paragraph", "other"),
        ("heading", "timeline"),
        ("heading", "timeline"),
        ("item", "timeline"),
        ("heading", "actions"),
        ("item", "actions"),
        ("heading", "lessons"),
        ("paragraph", "lessons"),
    ]


def test_cells_know_their_column_and_a_table_with_owners_lists_action_items() -> None:
    blocks = read_document("| What | Owner |\n|---|---|\n| Add a guard | Storage |\n").blocks
    assert [(block.column, block.row, block.section) for block in blocks[2:]] == [
        ("what", 2, "actions"),
        ("owner", 2, "actions"),
    ]


def test_quotations_and_chat_are_told_from_what_the_author_writes() -> None:
    assert kinds("> they said\n> so\n\nAda [5:17 PM]\nhello\n\n10.12 RK: hello\n") == [
        ("quote", "other"),
        ("chat", "other"),
        ("chat", "other"),
    ]


def test_a_label_names_the_section_of_its_block() -> None:
    assert kinds("- Root cause: a full disk\n") == [("item", "causes")]


def test_a_paragraph_in_another_language_is_left_out() -> None:
    assert written("We restarted the job.\n\nWir haben das nicht getestet und es ist kaputt.") == [
        "We restarted the job."
    ]


@pytest.mark.parametrize("marks", [".", "!", "…", "?!"])
def test_long_runs_of_marks_are_read_in_one_pass(marks: str) -> None:
    assert len(written(marks * 100_000)) >= 100
