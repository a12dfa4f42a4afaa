"""The question that a near miss, a success or a look ahead begins with, until somebody answered it."""

from dataclasses import dataclass

from django.urls import reverse

from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.question.prompts import question_of_kind


@dataclass(frozen=True)
class FirstQuestion:
    """The question, and where it is answered."""

    text: str
    href: str


def first_question(review: Rendition) -> FirstQuestion | None:
    """Return the question of a review's kind while nobody answered it; most kinds have none."""
    question = question_of_kind(review.kind)
    if question is None:
        return None
    asked = next((one.id for one in review.questions if one.catalogue_key == question.key), None)
    if asked is not None and any(one.question_id == asked for one in review.answers):
        return None
    anchor = f"question-{asked}" if asked else f"ask-{question.key}"
    return FirstQuestion(question.text, f"{reverse('questions', args=[review.id])}#{anchor}")
