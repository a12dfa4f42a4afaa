"""A family that was thought about in vain is marked once, and each mark is taken back by itself."""

import pytest

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.store import models as rows
from lightkeeper.usecases.factor.consider_family import consider_family
from lightkeeper.usecases.history.reads import show_history
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast
from tests.usecases.stage import everything

WORK, TECHNOLOGY = FactorFamily.WORK_CONDITIONS, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE


def marks(cast: Cast) -> list[str]:
    """Return the families that are marked."""
    found: list[str] = rows.Review.objects.get(id=cast.review.id).considered_families
    return found


def test_a_family_is_considered_once_and_reopened(cast: Cast) -> None:
    alice = cast.actor("alice")
    assert consider_family(alice, cast.review.id, WORK, is_considered=True)
    assert consider_family(alice, cast.review.id, WORK, is_considered=True) is None
    assert marks(cast) == ["WC"]
    consider_family(alice, cast.review.id, WORK, is_considered=False)
    assert marks(cast) == []
    assert rows.Change.objects.count() == 2


def test_readers_and_strangers_mark_nothing(cast: Cast) -> None:
    before = everything()
    for person in ("rita", "mallory"):
        with pytest.raises((NotFoundError, NotAllowedError)):
            consider_family(cast.actor(person), cast.review.id, WORK, is_considered=True)
    assert everything() == before


def test_one_mark_is_taken_back_and_the_others_stay(cast: Cast) -> None:
    bob = cast.actor("bob")
    mine = consider_family(bob, cast.review.id, WORK, is_considered=True)
    consider_family(cast.actor("alice"), cast.review.id, TECHNOLOGY, is_considered=True)
    assert mine is not None
    undo_change(bob, cast.review.id, mine.id)
    assert marks(cast) == ["TE"]
    with pytest.raises(NotFoundError):
        undo_change(bob, cast.review.id, mine.id)


def test_a_mark_that_somebody_took_away_since_is_not_taken_back(cast: Cast) -> None:
    bob = cast.actor("bob")
    mine = consider_family(bob, cast.review.id, WORK, is_considered=True)
    consider_family(cast.actor("alice"), cast.review.id, WORK, is_considered=False)
    assert mine is not None
    with pytest.raises(NotAllowedError, match="changed this since"):
        undo_change(bob, cast.review.id, mine.id)


def test_the_history_says_which_family_was_considered(cast: Cast) -> None:
    consider_family(cast.actor("bob"), cast.review.id, WORK, is_considered=True)
    [shown] = show_history(cast.actor("alice"), cast.review.id)
    assert (shown.noun, shown.before, shown.after) == (
        "family",
        "Work conditions: open",
        "Work conditions: considered, nothing found",
    )
    assert not shown.may_undo
