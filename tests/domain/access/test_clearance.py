"""How far into one review each of the cast may look."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.clearance import Standing, clearance, role_in_review
from lightkeeper.domain.access.level import Level

L0, L1, L2, L3, P = Level
NAMED = Standing(is_signed_in=True, named_role=Role.CONTRIBUTOR)
LEADING = Standing(is_signed_in=True, named_role=Role.FACILITATOR)
FACILITATOR = Standing(is_signed_in=True, team_role=Role.FACILITATOR)
TEAM_MATE = Standing(is_signed_in=True, team_role=Role.CONTRIBUTOR)
COLLEAGUE = Standing(is_signed_in=True)
VISITOR = Standing(is_signed_in=False)


@pytest.mark.parametrize(
    ("standing", "level", "is_shared", "expected"),
    [
        (NAMED, L0, False, L2), (NAMED, L2, False, L2), (NAMED, L3, False, L3), (NAMED, P, False, L2),
        (LEADING, L1, False, L3), (LEADING, L3, False, L3),
        (FACILITATOR, L1, False, L2), (FACILITATOR, L2, False, L2), (FACILITATOR, L3, True, None),
        (TEAM_MATE, L1, True, L1), (TEAM_MATE, L1, False, None), (TEAM_MATE, L2, True, None),
        (COLLEAGUE, L0, True, L1), (COLLEAGUE, L1, True, L1), (COLLEAGUE, L3, True, None), (COLLEAGUE, P, True, None),
        (VISITOR, L0, True, L0), (VISITOR, L0, False, None), (VISITOR, L1, True, None), (VISITOR, L2, True, None),
    ],
)  # fmt: skip
def test_clearance_follows_standing(standing: Standing, level: Level, is_shared: bool, expected: Level | None) -> None:
    assert clearance(standing, level, is_shared=is_shared) is expected


@pytest.mark.parametrize(
    ("standing", "level", "expected"),
    [
        (FACILITATOR, L1, Role.FACILITATOR), (FACILITATOR, L3, None), (NAMED, L3, Role.CONTRIBUTOR),
        (NAMED, L1, Role.CONTRIBUTOR), (TEAM_MATE, L1, Role.READER), (COLLEAGUE, L0, Role.READER),
        (VISITOR, L0, None), (COLLEAGUE, P, None),
    ],
)  # fmt: skip
def test_the_role_that_counts_is_the_named_one_in_a_restricted_review(
    standing: Standing, level: Level, expected: Role | None
) -> None:
    assert role_in_review(standing, level) is expected
