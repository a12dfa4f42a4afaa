"""A question begins among those who take part."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.question.open_question import level_of_new


@pytest.mark.parametrize("review", [Level.PUBLIC, Level.ORGANISATION, Level.PARTICIPANTS])
def test_a_new_question_is_for_those_taking_part_however_wide_its_review_is_shared(review: Level) -> None:
    assert level_of_new(review) is Level.PARTICIPANTS


def test_a_question_of_a_restricted_review_is_as_restricted() -> None:
    assert level_of_new(Level.RESTRICTED) is Level.RESTRICTED
