"""The shipped templates: all there, and every question open."""

import re

import pytest

from lightkeeper.domain.review.template import Template
from lightkeeper.usecases.template.shipped import shipped_templates

CLOSED_OPENINGS = {
    "is",
    "are",
    "was",
    "were",
    "did",
    "do",
    "does",
    "have",
    "has",
    "could",
    "should",
    "would",
    "who",
    "why",
}


EVERY_TEMPLATE = pytest.mark.parametrize("template", shipped_templates(), ids=lambda template: template.key)


def test_three_templates_are_shipped_in_order_of_choice() -> None:
    assert [template.key for template in shipped_templates()] == ["full", "short", "near_miss"]


def test_the_full_template_walks_through_six_sections_and_leaves_well_lucky_and_hard_to_their_columns() -> None:
    full = shipped_templates()[0]
    assert [section.key for section in full.sections] == [
        "summary",
        "what_people_saw",
        "how_it_made_sense",
        "detection",
        "response",
        "what_we_learned",
    ]


@EVERY_TEMPLATE
def test_every_template_says_when_to_choose_it(template: Template) -> None:
    assert template.purpose.startswith("For ")
    assert template.purpose.endswith(".")


@EVERY_TEMPLATE
def test_section_keys_are_unique_and_every_template_ends_with_learning(template: Template) -> None:
    keys = [section.key for section in template.sections]
    assert len(keys) == len(set(keys))
    assert keys[-1] == "what_we_learned"


@EVERY_TEMPLATE
def test_every_question_is_open(template: Template) -> None:
    for section in template.sections:
        first_word = re.split(r"\W", section.question, maxsplit=1)[0].lower()
        assert first_word not in CLOSED_OPENINGS
        assert section.question.endswith("?")
        assert re.search(r"\b(what|how|which|where)\b", section.question, re.IGNORECASE)


@EVERY_TEMPLATE
def test_no_question_asks_for_a_person_or_looks_back_with_a_wish(template: Template) -> None:
    for section in template.sections:
        assert not re.search(
            r"\b(who did|why did|should have|root cause|human error)\b", section.question, re.IGNORECASE
        )
