"""A theme is chosen by somebody, and nothing else of the factor changes."""

import pytest

from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.classify_factor import classify_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast


def test_a_leaf_brings_its_family_and_undo_takes_both_back(cast: Cast) -> None:
    bob = cast.actor("bob")
    factor = add_factor(bob, cast.review.id, FactorFields("The certificate expired", effect="Sign-in stopped"))
    changed = classify_factor(bob, factor.id, "TE5")
    assert (changed.leaf, changed.family, changed.effect) == ("TE5", "TE", "Sign-in stopped")
    change_id = last_change_of(bob, factor.id)
    assert change_id is not None
    undo_change(bob, cast.review.id, change_id)
    factor.refresh_from_db()
    assert (factor.leaf, factor.family) == ("", "")


@pytest.mark.parametrize(("theme", "kept"), [("WC", ("", "WC")), ("", ("", ""))])
def test_a_family_or_none_may_be_chosen(cast: Cast, theme: str, kept: tuple[str, str]) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The certificate expired", leaf="TE5"))
    changed = classify_factor(cast.actor("bob"), factor.id, theme)
    assert (changed.leaf, changed.family) == kept


def test_other_words_are_refused(cast: Cast) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The certificate expired"))
    with pytest.raises(UnusableValueError, match="Choose one of the conditions"):
        classify_factor(cast.actor("bob"), factor.id, "human error")


@pytest.mark.parametrize("who", ["mallory", "rita"])
def test_only_those_who_write_choose(cast: Cast, who: str) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("The certificate expired"))
    with pytest.raises(NotFoundError):
        classify_factor(cast.actor(who), factor.id, "TE5")
    type(cast.review).objects.filter(id=cast.review.id).update(state="shared", level="L1")
    with pytest.raises(NotAllowedError):
        classify_factor(cast.actor(who), factor.id, "TE5")
