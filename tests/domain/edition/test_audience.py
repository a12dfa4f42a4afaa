"""Who reads."""

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import NOBODY_SPECIAL, Audience


def test_taking_part_is_a_matter_of_clearance() -> None:
    assert [Audience(level).is_taking_part for level in Level] == [False, False, True, True, True]
    assert [Audience(level).is_public for level in Level] == [True, False, False, False, False]


def test_nobody_special_is_the_public_and_marks_are_asked_for() -> None:
    assert NOBODY_SPECIAL.is_public
    assert NOBODY_SPECIAL.with_marks().shows_marks
    assert NOBODY_SPECIAL.level is Level.PARTICIPANTS
