"""A rule's docstring is its manual page."""

from collections.abc import Iterator

import pytest

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.manual import Example, ManualError, manual_of, read_manual
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence

PAGE = """This may read as a guess about the weather.

    ## Why it matters
    Weather is not in our hands. It says
    nothing about the sea.

    A second paragraph.

    ## Flagged
    - It will rain.
    - [lessons] The sky said
      it would rain.
    - Rain: ⏎ - in the north ⏎ - in the south

    ## Not flagged
    - [ ] Bring a coat.
    - [unheard] Rain fell.

    ## Ask instead
    - What did the sky look like?
    - What did people carry?

    ## Try writing
    At ___ the sky was ___,
    and ___ .

    ## Source
    - A book.
    """


class Weather(Rule):
    __doc__ = PAGE
    code = "XX101"
    name = "weather"
    level = "info"

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield nothing."""
        yield from ()


class Unwritten(Weather):
    __doc__ = ""


def test_the_first_line_is_the_message() -> None:
    assert manual_of(Weather()).title == "This may read as a guess about the weather."


def test_the_reason_is_the_first_sentence_and_the_rest_is_kept() -> None:
    manual = manual_of(Weather())
    assert manual.why == "Weather is not in our hands."
    assert manual.about == "Weather is not in our hands. It says nothing about the sea.\n\nA second paragraph."


def test_a_reason_ends_with_the_quotation_it_ends_in() -> None:
    assert read_manual(PAGE.replace("hands.", 'hands, they "say."')).why == 'Weather is not in our hands, they "say."'


def test_a_reason_without_a_full_stop_is_taken_whole() -> None:
    page = PAGE.replace("hands. It", "hands, it").replace("sea.", "sea").replace("A second paragraph.", "")
    assert read_manual(page).why == "Weather is not in our hands, it says nothing about the sea"


def test_examples_know_their_section_and_their_line_breaks() -> None:
    assert manual_of(Weather()).flagged == (
        Example("other", "It will rain."),
        Example("lessons", "The sky said it would rain."),
        Example("other", "Rain:\n- in the north\n- in the south"),
    )


def test_brackets_that_name_no_section_belong_to_the_example() -> None:
    assert [example.text for example in manual_of(Weather()).not_flagged] == [
        "[ ] Bring a coat.",
        "[unheard] Rain fell.",
    ]


def test_questions_sources_and_the_sentence_with_blanks_are_read() -> None:
    manual = manual_of(Weather())
    assert manual.ask == ("What did the sky look like?", "What did people carry?")
    assert manual.reframe == "At ___ the sky was ___, and ___ ."
    assert manual.source == ("A book.",)


def test_the_gentler_text_is_optional() -> None:
    assert manual_of(Weather()).about_oneself == ""
    page = PAGE.replace("## Source", "## About yourself\n    You were not alone.\n\n    ## Source")
    assert read_manual(page).about_oneself == "You were not alone."


@pytest.mark.parametrize(
    "heading", ["Why it matters", "Flagged", "Not flagged", "Ask instead", "Try writing", "Source"]
)
def test_a_missing_section_is_named(heading: str) -> None:
    with pytest.raises(ManualError, match=f"## {heading}"):
        read_manual(PAGE.replace(f"## {heading}\n", "## Aside\n"))


def test_an_empty_section_counts_as_missing() -> None:
    with pytest.raises(ManualError, match="## Source"):
        read_manual(PAGE.replace("- A book.", ""))


def test_a_rule_without_a_docstring_is_named() -> None:
    with pytest.raises(ManualError, match=r"XX101 \(weather\).*first line"):
        manual_of(Unwritten())
