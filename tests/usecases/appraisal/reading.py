"""Readers who may be asked: Rita and Mallory, once the review is shared with the organisation."""

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.appraisal.questions import QUESTIONS
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

ALL_YES = {one.key: "3" for one in QUESTIONS}


def share(cast: Cast) -> None:
    """Share the cast's review with the organisation."""
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
