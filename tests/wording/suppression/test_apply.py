"""Comments in a text keep remarks quiet, and are looked after themselves."""

from collections.abc import Iterator

import pytest

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.registry import rule_called
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.suppression.apply import apply_suppressions
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.text.read import read_document


class Sighs(Rule):
    """Stands for any rule: it notices every "alas"."""

    code = "BL201"
    name = "sighs"
    level = "warning"
    cues = frozenset(("alas",))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        yield from ()


class Groans(Sighs):
    """Stands for another: it notices every "ugh"."""

    code = "BL302"
    name = "groans"


SIGHS, GROANS = Sighs(), Groans()
WORDS: dict[str, Rule] = {"alas": SIGHS, "ugh": GROANS}


def _about_comments() -> list[Rule]:
    found = [rule_called(code) for code in ("BL901", "BL902", "BL903")]
    return [rule for rule in found if rule is not None]


def _said(text: str, form: str = "markdown", selected: tuple[Rule, ...] = (SIGHS, GROANS)) -> list[tuple[str, str]]:
    """Return code and text of what remains when every "alas" and "ugh" was remarked on."""
    document = read_document(text, form)
    found: list[tuple[Rule, Hit]] = []
    for word, rule in WORDS.items():
        at = text.find(word)
        while at >= 0 and rule in selected:
            found.append((rule, Hit(at, at + len(word))))
            at = text.find(word, at + 1)
    kept = apply_suppressions(document, found, [*selected, *_about_comments()])
    return [(rule.code, text[hit.start : hit.end]) for rule, hit in kept]


def test_a_text_without_comments_keeps_every_remark() -> None:
    assert _said("It was slow, alas.") == [("BL201", "alas")]


@pytest.mark.parametrize("selector", ["BL201", "BL2", "bl2", "sighs", "all", "BL302,BL201", "BL302 , BL201"])
def test_a_code_a_prefix_a_name_or_all_select(selector: str) -> None:
    said = _said(f"It was slow, alas. <!-- lightkeeper: ignore-line {selector} quoted from the interview -->\n")
    assert ("BL201", "alas") not in said


def test_ignore_is_about_the_next_block_only() -> None:
    text = "<!-- lightkeeper: ignore BL201 quoted -->\n\nOne alas\nand alas.\n\nTwo alas.\n"
    assert _said(text) == [("BL201", "alas")]


def test_ignore_after_words_is_about_the_block_of_those_words() -> None:
    text = "- One alas. <!-- lightkeeper: ignore BL201 quoted -->\n- Two alas.\n"
    assert _said(text) == [("BL201", "alas")]


def test_ignore_before_a_table_is_about_the_whole_table() -> None:
    text = "<!-- lightkeeper: ignore BL201 quoted -->\n\n| A | B |\n|---|---|\n| alas | x |\n| y | alas |\n\nSo alas.\n"
    assert _said(text) == [("BL201", "alas")]


def test_ignore_line_is_about_its_own_line() -> None:
    text = "One alas <!-- lightkeeper: ignore-line BL201 quoted -->\nand alas.\n"
    assert _said(text) == [("BL201", "alas")]


def test_a_range_reaches_from_disable_to_enable() -> None:
    ends = "<!-- lightkeeper: enable BL2 -->"
    text = f"One alas.\n\n<!-- lightkeeper: disable BL2 quoted -->\n\nTwo alas.\n\n{ends}\n\nalas ugh\n"
    assert _said(text) == [("BL201", "alas"), ("BL201", "alas"), ("BL302", "ugh")]


def test_a_range_that_is_never_enabled_reaches_to_the_end() -> None:
    assert _said("<!-- lightkeeper: disable BL2 quoted -->\n\nTwo alas.\n\nAnd alas.\n") == []


@pytest.mark.parametrize("opening", ["..", "#"])
def test_plain_text_speaks_in_lines_of_its_own(opening: str) -> None:
    text = f"{opening} lightkeeper: ignore BL201 quoted, alas, as it was said\n\nOne alas.\n"
    assert _said(text, "text") == []


def test_a_comment_shown_in_code_says_nothing() -> None:
    text = "```\n<!-- lightkeeper: disable BL201 example -->\n```\n\n`<!-- lightkeeper: disable all x -->` so alas.\n"
    assert _said(text) == [("BL201", "alas")]


@pytest.mark.parametrize("said", ["ignore BL299 quoted", "hush BL201 quoted", "ignore", "ignore sigh quoted"])
def test_a_comment_that_names_nothing_known_is_reported(said: str) -> None:
    assert [code for code, _ in _said(f"<!-- lightkeeper: {said} -->\n\nFine.\n")] == ["BL901"]


def test_an_unused_code_is_reported_by_its_own_words() -> None:
    text = "<!-- lightkeeper: ignore BL201, BL302 quoted -->\n\nOne alas.\n"
    assert _said(text) == [("BL902", "BL302")]


def test_unused_is_judged_only_among_rules_that_were_asked() -> None:
    text = "<!-- lightkeeper: ignore BL201 quoted -->\n\nFine.\n"
    assert _said(text, selected=(GROANS,)) == []
    assert _said(text) == [("BL902", "BL201")]


def test_a_code_of_a_house_that_is_not_loaded_here_is_left_alone() -> None:
    assert _said("<!-- lightkeeper: ignore HR001 agreed -->\n\nFine.\n") == []


def test_a_missing_reason_is_reported_with_the_whole_comment() -> None:
    text = "<!-- lightkeeper: ignore BL201 -->\n\nOne alas.\n"
    assert _said(text) == [("BL903", "<!-- lightkeeper: ignore BL201 -->")]


def test_remarks_on_comments_can_be_kept_quiet_too() -> None:
    text = "<!-- lightkeeper: disable BL9 these are examples -->\n\n<!-- lightkeeper: ignore BL201 -->\n\nFine.\n"
    assert _said(text) == []


def test_many_comments_and_remarks_are_read_in_one_go() -> None:
    text = "<!-- lightkeeper: ignore BL201 quoted -->\n\nOne alas.\n\n" * 3000
    assert _said(text) == []
