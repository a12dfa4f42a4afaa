"""Five rungs, from anyone to one person."""

import pytest

from lightkeeper.domain.access.level import Level, stricter_of


def test_levels_are_ordered_from_anyone_to_one_person() -> None:
    assert [level.strictness for level in Level] == [0, 1, 2, 3, 4]
    assert Level.PUBLIC.is_at_most(Level.PUBLIC)
    assert not Level.PRIVATE.is_at_most(Level.RESTRICTED)


@pytest.mark.parametrize(
    ("one", "other", "stricter"),
    [
        (Level.PUBLIC, None, Level.PUBLIC),
        (Level.PUBLIC, Level.RESTRICTED, Level.RESTRICTED),
        (Level.PARTICIPANTS, Level.ORGANISATION, Level.PARTICIPANTS),
    ],
)
def test_inside_a_review_things_are_stricter_never_looser(one: Level, other: Level | None, stricter: Level) -> None:
    assert stricter_of(one, other) is stricter
