"""Saying what was learned where nothing is to be done."""

import pytest

from lightkeeper.usecases.action_item.say_learned_instead import say_learned_instead
from lightkeeper.usecases.refusals import NotFoundError, SavedMeanwhileError, UnusableValueError
from lightkeeper.usecases.review.reads import show_review
from tests.people import Cast


def test_it_is_kept_without_names_and_can_be_taken_away(cast: Cast) -> None:
    say_learned_instead(cast.actor("bob"), cast.review.id, "Bob Brannigan saw that the guard held.")
    shown = show_review(cast.actor("alice"), cast.review.id).rendition
    assert shown.learned_instead.endswith("saw that the guard held.")
    assert "Brannigan" not in shown.learned_instead
    say_learned_instead(cast.actor("bob"), cast.review.id, " ")
    assert show_review(cast.actor("alice"), cast.review.id).rendition.learned_instead == ""


def test_too_much_and_too_late_are_refused(cast: Cast) -> None:
    with pytest.raises(UnusableValueError):
        say_learned_instead(cast.actor("bob"), cast.review.id, "x" * 10_001)
    seen = show_review(cast.actor("bob"), cast.review.id).version
    say_learned_instead(cast.actor("alice"), cast.review.id, "The guard held.", seen)
    with pytest.raises(SavedMeanwhileError):
        say_learned_instead(cast.actor("bob"), cast.review.id, "Another", seen)


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_strangers_learn_nothing(cast: Cast, who: str) -> None:
    with pytest.raises(NotFoundError):
        say_learned_instead(cast.actor(who), cast.review.id, "The guard held.")
