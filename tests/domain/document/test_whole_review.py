"""The copy for those taking part is the whole review."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document.json_form import from_json, to_json
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.document.whole_review import review_of
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.usecases.sample.reader import sample_reviews

TAKING_PART = Audience(Level.PARTICIPANTS)


@pytest.mark.parametrize("review", sample_reviews(), ids=lambda review: review.title[:30])
def test_a_review_comes_back_whole_from_what_those_taking_part_see(review) -> None:  # type: ignore[no-untyped-def]
    known = replace(review, level=Level.PARTICIPANTS)
    audience = replace(TAKING_PART, participants=known.participants)
    assert from_json(to_json(review_of(render(known, audience)))) == known


def test_a_copy_for_the_organisation_is_not_the_whole_review() -> None:
    review = next(one for one in sample_reviews() if one.level is Level.ORGANISATION)
    at = datetime(2026, 3, 2, tzinfo=UTC)
    shown = render(replace(review, id=uuid4()), Audience(Level.ORGANISATION, began_at=at))
    with pytest.raises(UnreadableDocumentError, match="those taking part"):
        review_of(shown)
