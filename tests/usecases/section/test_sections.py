"""Sections: added at the end, bounded, previewed without being kept."""

import pytest

from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.section.add_section import LONGEST_QUESTION, add_section
from lightkeeper.usecases.section.preview_text import preview_text
from lightkeeper.usecases.section.write_section import LONGEST_BODY, write_section
from tests.people import Cast
from tests.usecases.stage import everything


def test_a_section_of_ones_own_comes_last(cast: Cast) -> None:
    positions = list(cast.review.sections.values_list("position", flat=True))
    section = add_section(cast.actor("bob"), cast.review.id, " What helped ", "Q" * 9000)
    assert (section.heading, section.position) == ("What helped", max(positions) + 1)
    assert len(section.question) == LONGEST_QUESTION


def test_a_section_needs_a_heading_and_has_an_end(cast: Cast) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        add_section(cast.actor("bob"), cast.review.id, " ")
    with pytest.raises(UnusableValueError):
        write_section(cast.actor("bob"), cast.review.sections.all()[0].id, "x" * (LONGEST_BODY + 1), 1)
    assert everything() == before


def test_a_preview_shows_the_text_without_names_and_keeps_nothing(cast: Cast) -> None:
    before = everything()
    assert preview_text(cast.actor("bob"), cast.review.id, "Bob Brannigan looked.") == "Responder A looked."
    with pytest.raises(UnusableValueError):
        preview_text(cast.actor("bob"), cast.review.id, "x" * (LONGEST_BODY + 1))
    for who in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            preview_text(cast.actor(who), cast.review.id, "x")
    assert everything() == before
