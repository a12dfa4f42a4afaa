"""A review starts closed."""

from uuid import uuid4

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewState


def test_a_new_review_is_a_draft_for_those_taking_part() -> None:
    review = Review(uuid4(), "Slow pages")
    assert (review.level, review.state) == (Level.PARTICIPANTS, ReviewState.DRAFT)


def test_nobody_is_named_and_no_image_is_cleared_until_somebody_says_so() -> None:
    assert Participant("Responder A").name == ""
    assert Attachment(uuid4(), "graph.png", "image/png").cleared_for is None
    assert Section(uuid4(), "summary", "Summary").level is None
