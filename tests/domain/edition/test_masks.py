"""One masker for each audience, and long texts in pieces."""

from collections import Counter
from dataclasses import replace
from time import perf_counter

from markdown_it import MarkdownIt

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.masks import Pen, masker_of
from tests.domain.edition.sample_review import CANARIES, audience_at


def test_equal_audiences_share_what_was_compiled() -> None:
    audience = audience_at(Level.ORGANISATION)
    assert masker_of(audience) is masker_of(replace(audience, shows_marks=True, teams=("Payments",)))
    assert masker_of(audience) is not masker_of(replace(audience, known=()))


def test_a_long_text_is_masked_from_beginning_to_end() -> None:
    pen = Pen(audience_at(Level.ORGANISATION), Counter())
    shown = pen.write("Zaphira said so. " * 20_000)
    assert shown == "A responder said so. " * 20_000
    assert "Zaphira" not in pen.write("x" * 99_000 + " Zaphira " + "y" * 150_000)


def test_a_label_is_masked_once_and_counted_every_time() -> None:
    pen = Pen(audience_at(Level.ORGANISATION), Counter())
    assert [pen.label("Commander A") for _ in range(3)] == ["A responder"] * 3
    assert sum(pen.tally.values()) == 3


def test_markdown_keeps_its_shape() -> None:
    text = (
        "# A heading, Zaphira\n\n| when | who |\n|---|---|\n| 14:05 | Zaphira |\n| 14:06 | `db-01.prod.internal` |\n"
        "\n"
        "- *Zaphira* said **14:05 UTC**\n- [the _run_](https://ci.internal/1)\n\n```\nZaphira 10.0.0.1\n```\n"
    )
    parser = MarkdownIt().enable("table")
    for clearance in (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC):
        shown = Pen(audience_at(clearance), Counter()).write(text)
        kinds = [token.type for token in parser.parse(shown)]
        assert kinds == [token.type for token in parser.parse(text)]
        assert "Zaphira" not in shown


def test_a_text_full_of_identifiers_takes_linear_time() -> None:
    pen = Pen(audience_at(Level.PUBLIC), Counter())
    began = perf_counter()
    pen.write(CANARIES * 400)
    assert perf_counter() - began < 5
